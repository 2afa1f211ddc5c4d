# compare: exact
from multiprocessing import Pool

if __name__ == '__main__':
    with Pool(1) as pool:
        try:
            pool.apply(lambda: 0)
        except Exception as e:
            print(type(e).__name__, 'lambda' in str(e))
        try:
            pool.apply(abs, (lambda: 0,))
        except Exception as e:
            print(type(e).__name__, 'lambda' in str(e))
        print(pool.apply(abs, (-4,)))
