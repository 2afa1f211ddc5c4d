# compare: exact
from multiprocessing import Pool

def fail(n):
    raise KeyError(f'task {n}')

if __name__ == '__main__':
    with Pool(1) as pool:
        pool.map(fail, [7])
