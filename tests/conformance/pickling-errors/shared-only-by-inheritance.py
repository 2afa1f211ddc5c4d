# compare: exact
from multiprocessing import Condition, Event, JoinableQueue, Lock, Queue, RLock, Semaphore, SimpleQueue, Value
import pickle

if __name__ == '__main__':
    for make in (Lock, RLock, Semaphore, Condition, Event, Queue, JoinableQueue, SimpleQueue):
        try:
            pickle.dumps(make())
            print('pickled', make.__name__)
        except RuntimeError as e:
            print(e)
    try:
        pickle.dumps(Value('i', 0))
    except RuntimeError as e:
        print(e)
