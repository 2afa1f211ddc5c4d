# compare: sorted-lines
import logging
import multiprocessing
from multiprocessing import Pool

def work(x):
    return x

if __name__ == '__main__':
    multiprocessing.log_to_stderr(logging.INFO)
    pool = Pool(2)
    print(pool.map(work, range(4)))
    pool.close()
    pool.join()
