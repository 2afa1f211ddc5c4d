# compare: exact
import time
from multiprocessing import Pool

def work(n):
    time.sleep(0.5)
    return n * n

if __name__ == '__main__':
    with Pool(4) as pool:
        pool.map(abs, range(8), 1)
        began = time.monotonic()
        results = [pool.apply_async(work, (n,)) for n in range(4)]
        print([r.get() for r in results])
        # Each takes half a second: they were at work at the same time.
        print(time.monotonic() - began < 1.9)
