# compare: exact
from multiprocessing import Process, RLock

def a(lock):
    with lock:
        print('a')
        b(lock)

def b(lock):
    with lock:
        print('b')
        if not lock.acquire(False):
            print('never')
        lock.release()

if __name__ == '__main__':
    lock = RLock()
    p = Process(target=a, args=(lock,))
    p.start()
    p.join()
    a(lock)
