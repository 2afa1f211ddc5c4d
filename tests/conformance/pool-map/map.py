# compare: exact
from multiprocessing import Pool

def square(n):
    return n * n

if __name__ == '__main__':
    with Pool(3) as pool:
        print(pool.map(square, range(10)))
        print(pool.map(square, []), pool.map(square, (x for x in (1, 2))), pool.map(len, {'aa': 1, 'b': 2}))
        print(pool.map(square, range(7), 3), pool.map(square, range(7), chunksize=100))
        print(pool.map(str.upper, 'abc'))
