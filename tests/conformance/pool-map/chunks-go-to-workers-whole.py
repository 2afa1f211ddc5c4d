# compare: exact
from multiprocessing import Pool, current_process

def who(n):
    return n, current_process().pid

if __name__ == '__main__':
    with Pool(3) as pool:
        for size in (4, 1, 12):
            got = pool.map(who, range(12), chunksize=size)
            chunks = [got[i:i + size] for i in range(0, 12, size)]
            print([len({pid for _, pid in chunk}) for chunk in chunks])
