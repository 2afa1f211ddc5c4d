# compare: exact
from multiprocessing import Lock

if __name__ == '__main__':
    lock = Lock()
    for call in (lambda: lock.acquire('a', 'b'), lambda: lock.acquire(1, 2, 3), lambda: lock.release(1), lambda: Lock(1),
                 lambda: lock.nothing, lambda: lock.acquire(blocking=False)):
        try:
            print(call())
        except (TypeError, AttributeError) as e:
            print(type(e).__name__)
    with lock as got:
        print(got)
    print(hasattr(lock, 'acquire'), hasattr(lock, 'release'), callable(lock.acquire))
