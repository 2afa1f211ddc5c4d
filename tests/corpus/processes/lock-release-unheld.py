# compare: exact
from multiprocessing import Lock

if __name__ == '__main__':
    lock = Lock()
    try:
        lock.release()
    except ValueError as e:
        print(e)
    with lock:
        print('held')
    try:
        lock.release()
    except ValueError as e:
        print(e)
    lock.acquire()
    lock.release()
    lock.release()
