# compare: exact
from multiprocessing import Pool, active_children

def square(n):
    return n * n

if __name__ == '__main__':
    pool = Pool(2)
    results = pool.map_async(square, range(20))
    pool.close()
    pool.join()
    print(results.ready(), sum(results.get()), active_children())
    for f in (pool.apply, pool.apply_async, pool.map, pool.imap, pool.imap_unordered, pool.starmap, pool.map_async):
        try:
            f(square, (1,))
        except ValueError as e:
            print(e)
    pool.close()
    pool.join()
    pool.terminate()
