# compare: exact
import os
from multiprocessing import Pool

def who(n):
    return os.getpid()

if __name__ == '__main__':
    with Pool(1, maxtasksperchild=2) as pool:
        pids = [pool.apply(who, (n,)) for n in range(6)]
        print([pids[i] == pids[i + 1] for i in range(5)], len(set(pids)))
    with Pool(1, None, (), 1) as pool:
        print(len(set(pool.map(who, range(4), 1))))
