# compare: exact
from multiprocessing import Pool

def square(n):
    return n * n

if __name__ == '__main__':
    with Pool(2) as pool:
        results = [pool.apply_async(square, (n,)) for n in range(6)]
        print([r.get() for r in results])
        r = pool.apply_async(square, kwds={'n': 9})
        print(r.get(timeout=30), r.ready(), r.successful(), r.get(), type(r).__name__)
