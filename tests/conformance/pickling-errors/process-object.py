# compare: exact
import pickle
from multiprocessing import Process

def work():
    pass

if __name__ == '__main__':
    p = Process(target=work)
    try:
        data = pickle.dumps(p)
        print('pickled', type(pickle.loads(data)).__name__)
    except Exception as e:
        print(type(e).__name__, e)
    p.start()
    p.join()
    try:
        pickle.dumps(p)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        pickle.dumps(p.authkey)
    except TypeError as e:
        print(e)
