# compare: exact
from multiprocessing import Pool

def work(n):
    print('task', n)
    return n * n

if __name__ == '__main__':
    with Pool(3) as pool:
        for n in range(3):
            print('got', pool.apply(work, (n,)))
