# compare: exact
from multiprocessing import Lock, Process

def attempt(lock):
    print(lock.acquire(block=False), lock.acquire(False), lock.acquire(False, 5))

if __name__ == '__main__':
    lock = Lock()
    print(lock.acquire(block=False))
    print(lock.acquire(block=False))
    p = Process(target=attempt, args=(lock,))
    p.start()
    p.join()
    lock.release()
    p = Process(target=attempt, args=(lock,))
    p.start()
    p.join()
    print(lock.acquire(False))
