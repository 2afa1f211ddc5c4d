# compare: exact
from multiprocessing import Pool

def broken():
    yield 1
    raise KeyError('the iterable fails')

if __name__ == '__main__':
    with Pool(2) as pool:
        for iterable in (5, None):
            try:
                pool.map(abs, iterable)
            except TypeError as e:
                print(e)
        try:
            pool.map(abs, broken())
        except KeyError as e:
            print(e)
        print(pool.map(abs, [-1]))
