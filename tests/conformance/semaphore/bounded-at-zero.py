# compare: exact
from multiprocessing import BoundedSemaphore

if __name__ == '__main__':
    closed = BoundedSemaphore(0)
    print(closed, closed.acquire(False), closed.acquire(timeout=0.01))
    try:
        closed.release()
    except ValueError as e:
        print(e)
