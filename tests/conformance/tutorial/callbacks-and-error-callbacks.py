# compare: exact
from multiprocessing import Pool

def work(n):
    if n == 2:
        raise ValueError('two')
    return n

def done(value):
    values.append(value)

def failed(error):
    errors.append(repr(error))

if __name__ == '__main__':
    values, errors = [], []
    with Pool(2) as pool:
        for n in range(4):
            pool.apply_async(work, (n,), callback=done, error_callback=failed)
        pool.map_async(work, [5, 6], callback=done, error_callback=failed)
        pool.map_async(work, [1, 2], callback=done, error_callback=failed)
        pool.close()
        pool.join()
    print(sorted(values, key=str), errors)
