# compare: exact
import time
from multiprocessing import Lock, Process, Event

def hold(lock, has, go):
    with lock:
        has.set()
        go.wait()

if __name__ == '__main__':
    lock, has, go = Lock(), Event(), Event()
    p = Process(target=hold, args=(lock, has, go))
    p.start()
    has.wait()
    began = time.monotonic()
    print(lock.acquire(timeout=0.4))
    waited = time.monotonic() - began
    print(0.39 <= waited < 2)
    go.set()
    print(lock.acquire(timeout=10))
    p.join()
    print(p.exitcode)
