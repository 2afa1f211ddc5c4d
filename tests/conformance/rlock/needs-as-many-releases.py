# compare: exact
from multiprocessing import Process, RLock

def attempt(lock, depth):
    got = lock.acquire(timeout=0.3)
    print(depth, got)
    if got:
        lock.release()

if __name__ == '__main__':
    lock = RLock()
    lock.acquire()
    lock.acquire()
    for depth in (2, 1, 0):
        p = Process(target=attempt, args=(lock, depth))
        p.start()
        p.join()
        if depth:
            lock.release()
