# compare: exact
import os
from multiprocessing import Pool

def who(n):
    return os.getpid()

if __name__ == '__main__':
    with Pool(1, maxtasksperchild=1) as pool:
        pids = pool.map(who, range(6), chunksize=3)
    print(len(set(pids)), [pids[i] == pids[0] for i in range(6)])
    with Pool(1, maxtasksperchild=2) as pool:
        pids = pool.map(who, range(8), chunksize=2)
    print(len(set(pids)), len(set(pids[:4])))
