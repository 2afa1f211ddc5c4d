# compare: exact
# A worker that dies takes the pool with it.
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children


def end():
    os._exit(3)


def refuse():
    raise ValueError('not today')


if __name__ == '__main__':
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(abs, -1).result())
        futures = [executor.submit(end), executor.submit(abs, -2)]
        for future in futures:
            try:
                print(future.result())
            except BrokenProcessPool as e:
                print(e)
        try:
            executor.submit(abs, -3)
        except BrokenProcessPool as e:
            print(e)
    with ProcessPoolExecutor(1, initializer=refuse) as executor:
        try:
            print(executor.submit(abs, -4).result())
        except BrokenProcessPool as e:
            print(type(e).__mro__[1].__name__)
    print(active_children())
