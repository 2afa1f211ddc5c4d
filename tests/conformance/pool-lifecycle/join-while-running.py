# compare: exact
from multiprocessing import Pool

if __name__ == '__main__':
    pool = Pool(1)
    try:
        pool.join()
    except ValueError as e:
        print(e)
    pool.terminate()
    pool.join()
    try:
        with pool:
            print('never')
    except ValueError as e:
        print(e)
