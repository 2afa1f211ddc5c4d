# compare: exact
import time
from multiprocessing import Pool

def work(n):
    time.sleep([0.6, 0, 0][n])
    return n

if __name__ == '__main__':
    with Pool(3) as pool:
        pool.map(abs, range(6), 1)
        print(list(pool.imap(work, range(3))))
        got = list(pool.imap_unordered(work, range(3)))
        print(sorted(got), 'slowest last:', got[-1] == 0)
