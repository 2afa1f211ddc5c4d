# compare: exact
# Futures and map: results in order, as they are completed, and in time.
import concurrent.futures
import time
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, as_completed, wait


def square(n):
    return n * n


def slow(seconds):
    time.sleep(seconds)
    return seconds


if __name__ == '__main__':
    with ProcessPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(square, range(6))))
        print(list(executor.map(pow, [2, 3, 4], [5, 2], chunksize=2)))
        print(executor.submit(int, '101', base=2).result())
        futures = {executor.submit(square, n): n for n in range(4)}
        print(sorted(futures[f] for f in as_completed(futures)), all(f.done() for f in futures))
        long = executor.submit(slow, 1.5)
        try:
            long.result(timeout=0.2)
        except concurrent.futures.TimeoutError as e:
            print(repr(e), long.running(), long.cancel())
        done, pending = wait([long, executor.submit(slow, 0.1)], return_when=FIRST_COMPLETED)
        print([f.result() for f in done], len(pending))
        try:
            for future in as_completed([long], timeout=0.1):
                print('too early')
        except TimeoutError as e:
            print(e)
        print(wait([long]).not_done, long.result())
    try:
        executor.submit(square, 1)
    except RuntimeError as e:
        print(e)
    print(type(executor).__module__)
