# compare: exact
import sys
from multiprocessing import Process

def fail():
    sys.exit('no more tickets')

if __name__ == '__main__':
    p = Process(target=fail)
    p.start()
    p.join()
    print(p.exitcode)
