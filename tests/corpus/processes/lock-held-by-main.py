# compare: exact
import time
from multiprocessing import Lock, Process

def worker(lock):
    print('child starts')
    with lock:
        print('child has the lock')

if __name__ == '__main__':
    lock = Lock()
    lock.acquire()
    p = Process(target=worker, args=(lock,))
    p.start()
    time.sleep(1)
    print('main releases')
    lock.release()
    p.join()
    print('end')
