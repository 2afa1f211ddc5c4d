# compare: exact
from multiprocessing import Pool, current_process

def who(n):
    return current_process().name

if __name__ == '__main__':
    with Pool(1, maxtasksperchild=1) as pool:
        print([pool.apply(who, (n,)) for n in range(3)])
