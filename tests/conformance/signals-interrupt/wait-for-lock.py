# compare: exact
# interrupt-at: ready
from multiprocessing import Lock

if __name__ == '__main__':
    lock = Lock()
    lock.acquire()
    print('ready')
    try:
        # For ever would be stuck at once.
        lock.acquire(timeout=30)
        print('never')
    except KeyboardInterrupt:
        print('interrupted')
    print(lock.acquire(False))
    lock.release()
    print(lock.acquire(False))
