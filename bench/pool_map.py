"""Two thousand small tasks mapped over a Pool of four.

Done again and again for some seconds, each time between two printed lines. The first time tells what a person waits for
who has just come, the later half of them what it costs: a time is short, and the host compiles Lockstep's code for each
of the five processes, which takes it a hundred of them and more.
"""
import time
from multiprocessing import Pool

TASKS = 2_000
SECONDS = 6


def square(n):
    return n * n


def once():
    with Pool(4) as pool:
        squares = pool.map(square, range(TASKS))
    assert squares == [n * n for n in range(TASKS)]


if __name__ == '__main__':
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        print('begun', flush=True)
        once()
        print('ended', TASKS, flush=True)
