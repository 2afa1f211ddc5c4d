import time
from multiprocessing import Pool, current_process

WORKERS = 2
TASKS = 8
CHUNK = 2


def square(number):
    time.sleep(0.1)
    print(f'{current_process().name} squares {number}')
    return number * number


if __name__ == '__main__':
    with Pool(WORKERS) as pool:
        result = pool.map_async(square, range(TASKS), chunksize=CHUNK)
        print('Ready at once:', result.ready())
        print('Results:', result.get())
