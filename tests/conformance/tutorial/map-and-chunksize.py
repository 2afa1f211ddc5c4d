# compare: exact
from multiprocessing import Pool, current_process

def work(n):
    return n * n, current_process().name

if __name__ == '__main__':
    with Pool(2) as pool:
        for chunksize in (1, 5, 10, None):
            got = pool.map(work, range(10), chunksize)
            size = chunksize or 2
            whole = all(len({name for _, name in got[i:i + size]}) == 1 for i in range(0, 10, size))
            print(chunksize, [n for n, _ in got] == [n * n for n in range(10)], whole)
        r = pool.map_async(work, range(3))
        r.wait()
        print(r.ready(), [n for n, _ in r.get()])
