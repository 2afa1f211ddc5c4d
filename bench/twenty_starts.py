"""Twenty processes started and then joined.

Done again and again, each time between two printed lines. The first time tells what a person waits for who has just
come, the last ones what it costs.
"""
from multiprocessing import Process

PROCESSES = 20
TIMES = 60


def nothing():
    pass


def once():
    processes = [Process(target=nothing) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == '__main__':
    for _ in range(TIMES):
        print('begun', flush=True)
        once()
        print('ended', PROCESSES, flush=True)
