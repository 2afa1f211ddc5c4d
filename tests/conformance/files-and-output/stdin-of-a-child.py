# compare: exact
# Lib/multiprocessing/process.py BaseProcess._bootstrap: a child's stdin is empty.
import sys
from multiprocessing import Process

def work():
    print(repr(sys.stdin.read()))

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
