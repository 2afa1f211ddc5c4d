# compare: exact
from multiprocessing import Lock, Process

def unlock(lock):
    lock.release()
    print('child released')

def take(lock):
    lock.acquire()
    print('child took it')

if __name__ == '__main__':
    lock = Lock()
    lock.acquire()
    p = Process(target=unlock, args=(lock,))
    p.start()
    p.join()
    print(lock.acquire(block=False))
    lock.release()
    p = Process(target=take, args=(lock,))
    p.start()
    p.join()
    print(lock.acquire(block=False))
    lock.release()
    print(lock.acquire(block=False))
