# compare: exact
import os
import sys
from multiprocessing import Process

def end(how):
    if how == 'return':
        return 7
    if how == 'os._exit':
        os._exit(5)
    if how == 'none':
        sys.exit(None)
    if how == 'float':
        sys.exit(1.5)
    sys.exit(how)

if __name__ == '__main__':
    for how in ('return', 'none', 'os._exit', 0, 1, 42, 255, True, False):
        p = Process(target=end, args=(how,))
        p.start()
        p.join()
        print(how, p.exitcode)
