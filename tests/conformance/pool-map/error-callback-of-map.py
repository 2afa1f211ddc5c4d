# compare: exact
from multiprocessing import Pool

def invert(n):
    return 1 // n

if __name__ == '__main__':
    errors, values = [], []
    with Pool(2) as pool:
        r = pool.map_async(invert, [1, 0, 1], callback=values.append, error_callback=errors.append)
        r.wait()
        pool.close()
        pool.join()
    print(values, errors)
