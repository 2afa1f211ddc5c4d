# compare: exact
import time
from multiprocessing import Pool

def slow_first(n):
    if n == 0:
        time.sleep(0.4)
    return n * 10

if __name__ == '__main__':
    with Pool(3) as pool:
        it = pool.imap(slow_first, range(6))
        print(type(it).__name__, iter(it) is it)
        print(next(it), it.next(), list(it))
        print(list(pool.imap(slow_first, range(5), 2)), list(pool.imap(slow_first, [], 3)))
