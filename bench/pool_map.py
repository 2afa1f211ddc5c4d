"""Two thousand small tasks mapped over a Pool of four.

Done again and again, each time between two printed lines. The first time tells what a person waits for who has just
come, the last ones what it costs.
"""
from multiprocessing import Pool

TASKS = 2_000
TIMES = 60


def square(n):
    return n * n


def once():
    with Pool(4) as pool:
        squares = pool.map(square, range(TASKS))
    assert squares == [n * n for n in range(TASKS)]


if __name__ == '__main__':
    for _ in range(TIMES):
        print('begun', flush=True)
        once()
        print('ended', TASKS, flush=True)
