# compare: exact
from multiprocessing import Semaphore

if __name__ == '__main__':
    for value in ('2', 1.5, None, True, [1]):
        try:
            print(Semaphore(value))
        except TypeError as e:
            print(type(e).__name__, e)
