# compare: exact
import time
from multiprocessing import Pool

def slow_first(n):
    if n == 0:
        time.sleep(0.8)
    return n

if __name__ == '__main__':
    with Pool(2) as pool:
        pool.map(abs, range(8), 1)
        got = list(pool.imap_unordered(slow_first, range(5)))
        print(sorted(got), got[-1])
        print(sorted(pool.imap_unordered(slow_first, range(1, 6), chunksize=2)))
