# compare: exact
from multiprocessing import Manager

def square(n):
    return n * n

if __name__ == '__main__':
    with Manager() as manager:
        pool = manager.Pool(2)
        print(pool.map(square, range(5)), pool.apply(square, (9,)))
        r = pool.apply_async(square, (10,))
        print(r.get(30), r.ready())
        pool.close()
        pool.join()
