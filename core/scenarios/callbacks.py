import threading
import time
from multiprocessing import Pool, current_process

TASKS = 4


def divide(number):
    time.sleep(0.1)
    return 12 // number


def where():
    main = threading.current_thread() is threading.main_thread()
    return f'{current_process().name}, {"main" if main else "another"} thread'


def done(result):
    print(f'Result {result} ({where()})')


def failed(error):
    print(f'Error: {error} ({where()})')


if __name__ == '__main__':
    with Pool(2) as pool:
        for number in range(TASKS):
            pool.apply_async(divide, (number,), callback=done, error_callback=failed)
        pool.close()
        pool.join()
    print('All are done')
