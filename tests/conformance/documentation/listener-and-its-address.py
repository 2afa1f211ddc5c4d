# compare: exact
# presets: fork spawn
from multiprocessing import Semaphore, Value
from multiprocessing.connection import Listener
from multiprocessing.heap import BufferWrapper
import pickle


def attempt(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except (AttributeError, TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    with Listener(('localhost', 0)) as listener:
        print(listener.address[0], listener.last_accepted, listener._listener._family)
    attempt(lambda: listener.address)
    attempt(lambda: listener.last_accepted)
    attempt(listener.accept)
    listener.close()
    attempt(Listener, 5)
    attempt(Listener, ('a', 'b', 'c'))
    attempt(Listener, authkey='text')
    attempt(Listener, family='AF_FOO')
    attempt(pickle.dumps, Value('i', lock=False))
    attempt(pickle.dumps, Value('i'))
    print(type(BufferWrapper._heap).__name__, type(BufferWrapper(8)._heap).__name__)
    # a wait that is longer than C's long is none
    free = Semaphore(1)
    for timeout in 1e100, 1e100, float('inf'), float('nan'), -1e100, 10**400:
        attempt(free.acquire, True, timeout)
