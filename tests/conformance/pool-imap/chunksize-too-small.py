# compare: exact
from multiprocessing import Pool

if __name__ == '__main__':
    with Pool(1) as pool:
        for f in (pool.imap, pool.imap_unordered):
            for size in (0, -1):
                try:
                    f(abs, [1], size)
                except ValueError as e:
                    print(e)
