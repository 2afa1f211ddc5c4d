# compare: exact
from multiprocessing import Pool, TimeoutError
import time

def square(n):
    return n * n

def slow(n):
    time.sleep(n)
    return n

if __name__ == '__main__':
    with Pool(processes=4) as pool:
        print(pool.map(square, range(10)))
        print(sorted(pool.imap_unordered(square, range(10))))
        result = pool.apply_async(square, (20,))
        print(result.get(timeout=30))
        try:
            pool.apply_async(slow, (3,)).get(timeout=0.3)
        except TimeoutError:
            print('too slow')
        it = pool.imap(square, [7, 8])
        print(next(it), next(it), next(it, None))
    print('now the pool is closed')
