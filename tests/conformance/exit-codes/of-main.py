# compare: exact
import sys
from multiprocessing import Process

def work():
    print('child')

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    sys.exit(9)
