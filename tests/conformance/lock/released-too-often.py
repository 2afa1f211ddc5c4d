# compare: exact
from multiprocessing import Lock

if __name__ == '__main__':
    lock = Lock()
    for round in range(2):
        try:
            lock.release()
        except ValueError as e:
            print(round, e.args)
    with lock:
        pass
    lock.acquire()
    lock.release()
    try:
        with lock:
            lock.release()
    except ValueError as e:
        print('at the end of with:', e)
    print(lock.acquire(False))
