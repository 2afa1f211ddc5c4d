# compare: exact
from multiprocessing import Pool

def square(n):
    return n * n

if __name__ == '__main__':
    collected = []
    with Pool(2) as pool:
        r = pool.map_async(square, range(5), callback=collected.append)
        print(r.get(), type(r).__name__, r.ready(), r.successful())
        r = pool.map_async(square, [], callback=collected.append)
        print(r.get(), r.ready())
    print(collected)
