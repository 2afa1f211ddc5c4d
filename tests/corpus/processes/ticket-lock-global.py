# compare: exact
import time
from multiprocessing import Lock, Process

# Under spawn each process runs this line again, and so has a lock of its own.
lock = Lock()

def work():
    with lock:
        time.sleep(1.5)

if __name__ == '__main__':
    workers = [Process(target=work) for _ in range(2)]
    start = time.monotonic()
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print('one after the other' if time.monotonic() - start >= 3 else 'at the same time')
