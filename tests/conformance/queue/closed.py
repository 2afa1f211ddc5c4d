# compare: exact
import re
from multiprocessing import Queue

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, re.sub('0x[0-9a-f]+', 'ADDRESS', str(e)))

if __name__ == '__main__':
    q = Queue()
    q.put(1)
    q.get()
    q.close()
    q.close()
    attempt(q.put, 2)
    attempt(q.put_nowait, 2)
    attempt(q.get)
    attempt(q.get_nowait)
    attempt(q.get, True, 1)
    q.join_thread()
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(q)))
