# compare: exact
from multiprocessing import Process, RLock, Event

def try_release(lock, name):
    try:
        lock.release()
        print(name, 'released')
    except AssertionError as e:
        print(name, e)
    print(name, lock.acquire(timeout=0.1))

if __name__ == '__main__':
    lock = RLock()
    with lock:
        p = Process(target=try_release, args=(lock, 'child'))
        p.start()
        p.join()
    p = Process(target=try_release, args=(lock, 'second'))
    p.start()
    p.join()
