# compare: exact
from multiprocessing import Pool, current_process

def who():
    return current_process().name, current_process().daemon

if __name__ == '__main__':
    with Pool(1) as pool:
        print(pool.apply(who), pool.apply(who))
    with Pool(1) as pool:
        print(pool.apply(who))
