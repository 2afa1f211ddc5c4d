# compare: exact
import time
from multiprocessing import Queue

def settle(q):
    while q.empty():
        time.sleep(0.01)

if __name__ == '__main__':
    q = Queue()
    print(q.qsize(), q.empty(), q.full())
    q.put(1)
    settle(q)
    print(q.qsize(), q.empty())
    q.put(2)
    q.put(3)
    # Counted when put, not when it is in the pipe.
    print(q.qsize())
    q.get()
    print(q.qsize())
    print(q.get(), q.get(), q.empty(), q.qsize())
