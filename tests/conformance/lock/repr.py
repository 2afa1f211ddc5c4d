# compare: exact
from multiprocessing import Lock, Process, current_process

def show(lock, when):
    print(current_process().name, when, lock)

def take_and_show(lock):
    lock.acquire()
    print('in child', lock)

if __name__ == '__main__':
    lock = Lock()
    print(lock)
    lock.acquire()
    show(lock, 'held')
    p = Process(target=show, args=(lock, 'held by main'), name='looker')
    p.start()
    p.join()
    lock.release()
    p = Process(target=take_and_show, args=(lock,), name='taker')
    p.start()
    p.join()
    # Its holder is gone, the lock is not free.
    print(lock, lock.acquire(False))
