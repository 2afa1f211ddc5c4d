# compare: exact
from multiprocessing import Process, RLock

def end_inside(lock):
    lock.acquire()
    lock.acquire()
    print('ends with it')

if __name__ == '__main__':
    lock = RLock()
    p = Process(target=end_inside, args=(lock,))
    p.start()
    p.join()
    print(lock.acquire(timeout=0.2))
    try:
        lock.release()
    except AssertionError as e:
        print(e)
