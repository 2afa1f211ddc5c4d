"""What all programs of this folder begin with. The harness writes its own numbers over the first three."""
import random
import time
from multiprocessing import Process, Semaphore

PROCESSES = 8
OPERATIONS = 2000
KILLS = 0

# an item is told apart from all others by its producer and its turn
PRODUCER = 1_000_000


def run(target, *args):
    """Runs target(n, *args) in so many processes, all at once; kills some of them, if asked to."""
    ready = Semaphore(0)
    go = Semaphore(0)
    processes = [Process(target=begin, args=(ready, go, target, n, args)) for n in range(PROCESSES)]
    for p in processes:
        p.start()
    for _ in processes:
        ready.acquire()
    for _ in processes:
        go.release()
    kill_some(processes)
    for p in processes:
        p.join()


def begin(ready, go, target, n, args):
    ready.release()
    go.acquire()
    target(n, *args)


def kill_some(processes):
    for _ in range(KILLS):
        time.sleep(random.uniform(0, 0.2))
        random.choice(processes).kill()
