# compare: exact
import sys
from multiprocessing import Process

def show():
    print(len(sys.argv), __name__, show.__module__, 'Process' in globals())

if __name__ == '__main__':
    show()
    p = Process(target=show)
    p.start()
    p.join()
