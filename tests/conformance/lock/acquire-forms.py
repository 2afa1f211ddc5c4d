# compare: exact
from multiprocessing import Lock

if __name__ == '__main__':
    lock = Lock()
    print(lock.acquire())
    print(lock.acquire(False), lock.acquire(block=False), lock.acquire(0))
    print(lock.acquire(True, 0.05), lock.acquire(timeout=0), lock.acquire(True, -3))
    # A timeout means nothing to an attempt that does not block.
    print(lock.acquire(False, 100))
    print(lock.release())
    print(lock.acquire(timeout=None), lock.acquire(timeout=0.01))
    lock.release()
    with lock as held:
        print(held, lock.acquire(False))
    print(lock.acquire(False))
