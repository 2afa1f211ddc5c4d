# compare: exact
import queue
import time
from multiprocessing import Queue

def attempt(f, *args, **kwargs):
    began = time.monotonic()
    try:
        f(*args, **kwargs)
    except queue.Empty as e:
        print(type(e).__module__, type(e).__name__, e.args, time.monotonic() - began >= 0.29)

if __name__ == '__main__':
    q = Queue()
    attempt(q.get_nowait)
    attempt(q.get, False)
    attempt(q.get, block=False, timeout=5)
    attempt(q.get, True, 0.3)
    attempt(q.get, timeout=0)
    attempt(q.get, timeout=-2)
    print(q.empty(), q.qsize(), q.full())
