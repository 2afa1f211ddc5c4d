# compare: exact
import time
from multiprocessing import Pool

def forever(n):
    time.sleep(60)

if __name__ == '__main__':
    began = time.monotonic()
    with Pool(2) as pool:
        pool.map_async(forever, range(4))
        time.sleep(0.3)
    pool.join()
    print(time.monotonic() - began < 20)
    try:
        pool.apply(abs, (1,))
    except ValueError as e:
        print(e)
