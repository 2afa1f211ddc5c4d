import time
from multiprocessing import Pool

WORKERS = 3
TENTHS = (9, 5, 1)  # of a second, for each task


def cook(tenths):
    time.sleep(tenths / 10)
    return tenths


if __name__ == '__main__':
    with Pool(WORKERS) as pool:
        print('Ordered:', *TENTHS)
        for tenths in pool.imap(cook, TENTHS):
            print('Served:', tenths)
    print('All are served')
