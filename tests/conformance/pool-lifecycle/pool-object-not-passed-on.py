# compare: exact
import pickle
from multiprocessing import Pool

def use(pool):
    pass

if __name__ == '__main__':
    with Pool(1) as pool:
        try:
            pickle.dumps(pool)
        except NotImplementedError as e:
            print(e)
        try:
            pool.apply(use, (pool,))
        except NotImplementedError as e:
            print(e)
