# compare: exact
from multiprocessing import Lock, RLock, Semaphore, get_context

if __name__ == '__main__':
    lock = Lock()
    print(type(lock).__name__, type(lock).__module__)
    print(type(RLock()).__name__, type(Semaphore()).__name__)
    print(hasattr(lock, 'locked'), hasattr(lock, 'get_value'), hasattr(Semaphore(), 'get_value'))
    print(isinstance(get_context().Lock(), type(lock)))
    try:
        Lock(1)
    except TypeError as e:
        print('TypeError', 'Lock() takes 1 positional argument' in str(e))
    try:
        lock.colour = 'red'
        print(lock.colour)
    except AttributeError as e:
        print(e)
