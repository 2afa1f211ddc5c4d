# compare: exact
from multiprocessing import Pool

def area(width, height=1):
    return width * height

if __name__ == '__main__':
    with Pool(2) as pool:
        print(pool.starmap(area, [(2, 3), (4, 5), (6,)]))
        r = pool.starmap_async(area, [(n, n) for n in range(5)], chunksize=2, callback=lambda values: print('callback', values))
        r.wait()
        print(r.get())
        pool.close()
        pool.join()
