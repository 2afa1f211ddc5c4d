# compare: exact
# A chunk is one task: with chunks of 2 and 2 tasks per child a worker does 4 items.
import os
from multiprocessing import Pool

def work(n):
    return os.getpid()

if __name__ == '__main__':
    for tasks, chunksize in ((1, 1), (1, 4), (2, 2), (3, 2), (None, 1)):
        with Pool(1, maxtasksperchild=tasks) as pool:
            pids = pool.map(work, range(12), chunksize)
        order = list(dict.fromkeys(pids))
        print(tasks, chunksize, [order.index(pid) for pid in pids])
