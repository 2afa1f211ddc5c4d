import time
from multiprocessing import Pool, current_process

WORKERS = 2
TASKS = 12
CHUNK = 2
LIFE = 2  # chunks, then a worker is replaced


def work(number):
    time.sleep(0.1)
    return number, current_process().name


if __name__ == '__main__':
    with Pool(WORKERS, maxtasksperchild=LIFE) as pool:
        for number, name in pool.map(work, range(TASKS), chunksize=CHUNK):
            print(f'Task {number} by {name}')
