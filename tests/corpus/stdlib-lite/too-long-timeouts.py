"""Timeouts longer than CPython's clock counts, or a poll."""
import queue
import threading
import time
from multiprocessing import Pipe
from multiprocessing.connection import wait

here, there = Pipe()


def attempt(wait_for, *args):
    try:
        print(args[-1], wait_for(*args))
    except (OverflowError, TypeError, ValueError) as error:
        print(args[-1], type(error).__name__, error)


for timeout in 10**10, 10**30, -10**30, 1e10, -1e300, float('inf'), float('-inf'), float('nan'), -2, '1', None:
    attempt(time.sleep, timeout)
    attempt(threading.Lock().acquire, True, timeout)
    attempt(threading.RLock().acquire, True, timeout)
for timeout in 9.2e9, 9 * 10**9, -1:
    attempt(threading.Lock().acquire, True, timeout)
for timeout in 3e6, 3 * 10**6, 1e10, 10**30, float('inf'), float('nan'), -1e300, 'x':
    attempt(here.poll, timeout)
    attempt(wait, [here], timeout)
for timeout in 1e10, float('inf'), float('nan'), -1, 'x':
    attempt(threading.Event().wait, timeout)
attempt(queue.Queue(1).put, 1, True, 1e100)
attempt(lambda timeout: queue.Queue().get(timeout=timeout), 1e100)
