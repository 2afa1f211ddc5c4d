# compare: exact
from multiprocessing import Lock

def attempt(*args, **kwargs):
    try:
        print(args, kwargs, lock.acquire(*args, **kwargs))
        lock.release()
    except Exception as e:
        print(args, kwargs, type(e).__name__)

if __name__ == '__main__':
    lock = Lock()
    attempt(True, 'soon')
    attempt(timeout='1')
    attempt(True, 1, 2)
    attempt(wait=True)
    attempt('yes')
    attempt([], 5)
    attempt(True, 0.5)
    attempt(True, True)
