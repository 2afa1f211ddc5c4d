# compare: exact
# The task that died with its worker never comes back; the pool goes on with a new one.
import os
import signal
from multiprocessing import Pool, TimeoutError

def end(how):
    os._exit(1)

def pid():
    return os.getpid()

if __name__ == '__main__':
    with Pool(1) as pool:
        first = pool.apply(pid)
        lost = pool.apply_async(end, ('now',))
        try:
            lost.get(timeout=0.6)
        except TimeoutError:
            print('lost')
        print(pool.apply(pid) != first)
