# compare: exact
from multiprocessing import RLock

if __name__ == '__main__':
    lock = RLock()
    print(lock)
    for _ in range(3):
        print(lock.acquire(), lock)
    for _ in range(3):
        lock.release()
        print(lock)
    try:
        lock.release()
    except AssertionError as e:
        print(type(e).__name__, e)
