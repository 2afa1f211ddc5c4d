# compare: exact
import pickle
from multiprocessing import Array, Value

if __name__ == '__main__':
    for thing in (Value('d', 1.0), Array('i', 3)):
        try:
            pickle.dumps(thing)
            print('pickled')
        except Exception as e:
            print(type(e).__name__, e)
