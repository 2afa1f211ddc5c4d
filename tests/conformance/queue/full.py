# compare: exact
import queue
import time
from multiprocessing import Queue

def attempt(f, *args, **kwargs):
    began = time.monotonic()
    try:
        f(*args, **kwargs)
    except queue.Full as e:
        print(type(e).__module__, type(e).__name__, e.args, time.monotonic() - began >= 0.29)

if __name__ == '__main__':
    q = Queue(2)
    q.put('a')
    q.put('b')
    print(q.full(), q.qsize())
    attempt(q.put_nowait, 'c')
    attempt(q.put, 'c', False)
    attempt(q.put, 'c', True, 0.3)
    attempt(q.put, 'c', timeout=0)
    attempt(q.put, obj='c', block=False, timeout=9)
    print(q.get(), q.full())
    q.put('d')
    print(q.get(), q.get())
