# compare: exact
from multiprocessing import Lock, Manager

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, '' if type(e).__name__ == 'RemoteError' else str(e).split(' at 0x')[0])

if __name__ == '__main__':
    with Manager() as manager:
        l = manager.list()
        attempt(l.append, lambda: 0)
        attempt(l.append, Lock())
        attempt(manager.dict, [1])
        attempt(manager.Semaphore, -1)
        attempt(l.append, 'fine')
        print(l)
