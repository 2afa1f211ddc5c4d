# compare: exact
# expect fork spawn windows: ValueError, as the tutorial says; sem_open's EINVAL gives OSError(22) in CPython
# | ValueError
# | ValueError
# exit: 0
from multiprocessing import BoundedSemaphore, Semaphore

if __name__ == '__main__':
    for kind in (Semaphore, BoundedSemaphore):
        try:
            print(kind(-1))
        except (OSError, ValueError) as e:
            print(type(e).__name__)
