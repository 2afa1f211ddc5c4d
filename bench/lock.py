"""multiprocessing.Lock, taken and given back by one process: seconds per pair. Only for CPython."""
import json
import multiprocessing
import time

PAIRS = 300000

if __name__ == '__main__':
    lock = multiprocessing.Lock()
    acquire, release = lock.acquire, lock.release
    begun = time.perf_counter()
    for _ in range(PAIRS):
        acquire()
        release()
    print(json.dumps({'pair': (time.perf_counter() - begun) / PAIRS}))
