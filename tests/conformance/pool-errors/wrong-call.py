# compare: exact
from multiprocessing import Pool

def two(a, b):
    return a, b

if __name__ == '__main__':
    with Pool(1) as pool:
        for f, args in ((two, (1,)), (two, (1, 2, 3)), (None, ()), ('text', (1,))):
            try:
                print(pool.apply(f, args))
            except TypeError as e:
                print(e)
        try:
            pool.apply(two, 5)
        except TypeError as e:
            print(e)
