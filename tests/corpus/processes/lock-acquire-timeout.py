# compare: exact
import time
from multiprocessing import Lock, Process

def holder(lock):
    with lock:
        open('held', 'w').close()
        time.sleep(1.5)

def held():
    try:
        open('held').close()
        return True
    except FileNotFoundError:
        return False

if __name__ == '__main__':
    lock = Lock()
    print(lock.acquire(timeout=1))
    lock.release()
    p = Process(target=holder, args=(lock,))
    p.start()
    while not held():
        time.sleep(0.01)
    start = time.monotonic()
    print(lock.acquire(timeout=0.2))
    waited = time.monotonic() - start
    print(0.19 < waited < 1.2)
    print(lock.acquire(True, 0), lock.acquire(timeout=-5))
    print(lock.acquire(timeout=30))
    p.join()
    print(p.exitcode)
