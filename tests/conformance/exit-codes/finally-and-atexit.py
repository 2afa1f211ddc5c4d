# compare: exact
# A spawned child runs its atexit handlers, a forked one does not, and os._exit nothing at all.
import atexit
import os
import sys
from multiprocessing import Process

def bye(who):
    print('atexit of', who)

def end(how):
    atexit.register(bye, how)
    try:
        if how == 'exit':
            sys.exit(3)
        if how == 'os._exit':
            os._exit(4)
    finally:
        print('finally', how)

if __name__ == '__main__':
    atexit.register(bye, 'main')
    for how in ('return', 'exit', 'os._exit'):
        p = Process(target=end, args=(how,))
        p.start()
        p.join()
        print(p.exitcode)
