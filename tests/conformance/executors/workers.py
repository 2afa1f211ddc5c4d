# compare: exact
# Initializers, tasks per worker, and calls that are cancelled.
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor

base = 0


def set_base(value):
    global base
    base = value


def add(n):
    return base + n


def pid(_=None):
    return os.getpid()


def slow():
    time.sleep(0.8)
    return 'slow'


if __name__ == '__main__':
    with ProcessPoolExecutor(2, initializer=set_base, initargs=(100,)) as executor:
        print(list(executor.map(add, range(5))))
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context('spawn'), max_tasks_per_child=2) as executor:
        print(len({executor.submit(pid).result() for _ in range(6)}))
    executor = ProcessPoolExecutor(1)
    futures = [executor.submit(slow) for _ in range(5)]
    print(futures[-1].cancel(), futures[-1].cancelled(), futures[-1].done())
    futures[-1].add_done_callback(lambda future: print('called back', future.cancelled()))
    time.sleep(0.4)
    executor.shutdown(cancel_futures=True)
    print(futures[0].result(), [future.cancelled() for future in futures[3:]])
    executor = ProcessPoolExecutor(1)
    future = executor.submit(slow)
    executor.shutdown(wait=False)
    print(future.done(), future.result())
    with ProcessPoolExecutor(3) as executor:
        print(len(set(executor.map(pid, range(20)))) <= 3)
