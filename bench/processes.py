"""A process started and joined, one after the other: seconds per process. The same file for both Pythons."""
import json
import multiprocessing
import time

WARM_UP = 200
PROCESSES = 60


def nothing():
    pass


def start_and_join():
    begun = time.perf_counter()
    process = multiprocessing.Process(target=nothing)
    process.start()
    process.join()
    return time.perf_counter() - begun


if __name__ == '__main__':
    # The first ones make workers ready and the host compile them here, and fill caches there.
    for _ in range(WARM_UP):
        start_and_join()
    times = sorted([start_and_join() for _ in range(PROCESSES)])
    print(json.dumps({'process': times[PROCESSES // 2]}))
