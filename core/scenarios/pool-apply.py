import time
from multiprocessing import Pool

WORKERS = 3
TASKS = 6


def square(number):
    time.sleep(0.2)
    print('Squared', number)
    return number * number


if __name__ == '__main__':
    with Pool(WORKERS) as pool:
        results = [pool.apply(square, (n,)) for n in range(TASKS)]
        print('Results:', results)
