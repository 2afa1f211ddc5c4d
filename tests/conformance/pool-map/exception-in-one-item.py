# compare: exact
from multiprocessing import Pool

def invert(n):
    return 12 // n

if __name__ == '__main__':
    with Pool(2) as pool:
        try:
            print(pool.map(invert, [1, 2, 0, 3]))
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
        r = pool.map_async(invert, [0, 0])
        r.wait()
        print(r.successful())
        print(pool.map(invert, [4, 6]))
