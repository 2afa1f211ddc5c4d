# compare: exact
from multiprocessing import Pool

def same(n):
    return n

if __name__ == '__main__':
    with Pool(2) as pool:
        for size in (None, 2, 'x'):
            try:
                print(size, pool.map(same, range(5), size))
            except Exception as e:
                print(size, type(e).__name__)
