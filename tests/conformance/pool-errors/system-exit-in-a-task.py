# compare: exact
# Only Exception is sent back: SystemExit ends the worker, and its task is lost.
import sys
from multiprocessing import Pool, TimeoutError

def leave(n):
    sys.exit(n)

if __name__ == '__main__':
    with Pool(1) as pool:
        try:
            pool.apply_async(leave, (3,)).get(timeout=0.7)
        except TimeoutError:
            print('lost')
        except SystemExit as e:
            print('came back', e.code)
