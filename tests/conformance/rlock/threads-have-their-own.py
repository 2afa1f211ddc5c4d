# compare: exact
import threading
from multiprocessing import RLock

def other():
    print('other', lock.acquire(timeout=0.1))
    try:
        lock.release()
    except AssertionError as e:
        print('other', e)
    print('other sees', lock)

if __name__ == '__main__':
    lock = RLock()
    with lock:
        t = threading.Thread(target=other, name='T')
        t.start()
        t.join()
    print(lock)
