# compare: exact
from multiprocessing import SimpleQueue

def attempt(f, *args):
    try:
        print(f(*args))
    except OSError as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    q = SimpleQueue()
    q.put('left')
    print(q.close(), q.close())
    attempt(q.get)
    attempt(q.put, 1)
    attempt(q.empty)
