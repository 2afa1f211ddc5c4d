"""Processes started and joined, one after the other, between two printed lines: whoever reads them has the time.

Not timed from inside: a simulated run's own clock stands still while workers boot, so it would flatter Lockstep.
"""
import multiprocessing

WARM_UP = 2_000
PROCESSES = 600


def nothing():
    pass


def start_and_join():
    process = multiprocessing.Process(target=nothing)
    process.start()
    process.join()


if __name__ == '__main__':
    # The first ones make workers ready and the host compile their code here (which takes it about so many), and fill
    # caches there.
    for _ in range(WARM_UP):
        start_and_join()
    print('begun', flush=True)
    for _ in range(PROCESSES):
        start_and_join()
    print('ended', PROCESSES, flush=True)
