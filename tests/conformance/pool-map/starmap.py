# compare: exact
from multiprocessing import Pool

def power(base, exponent):
    return base ** exponent

if __name__ == '__main__':
    with Pool(2) as pool:
        print(pool.starmap(power, [(2, 3), (3, 2), [10, 0]]))
        print(pool.starmap(power, zip(range(4), range(4)), chunksize=2))
        print(pool.starmap(max, ['ab', (5, 9)]))
        r = pool.starmap_async(power, [(2, 8)])
        print(r.get(30))
        for bad in ([1, 2], [(1,)]):
            try:
                pool.starmap(power, bad)
            except TypeError as e:
                print(e)
