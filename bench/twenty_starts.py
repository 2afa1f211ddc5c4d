"""Twenty processes started and then joined.

Done again and again for some seconds, each time between two printed lines. The first time tells what a person waits for
who has just come, the later half of them what it costs.
"""
import time
from multiprocessing import Process

PROCESSES = 20
SECONDS = 6


def nothing():
    pass


def once():
    processes = [Process(target=nothing) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == '__main__':
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        print('begun', flush=True)
        once()
        print('ended', PROCESSES, flush=True)
