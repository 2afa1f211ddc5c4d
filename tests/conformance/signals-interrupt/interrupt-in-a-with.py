# compare: exact
# interrupt-at: ready
import time
from multiprocessing import Lock, Process

def attempt(lock):
    print('child gets it:', lock.acquire(timeout=0.3))

if __name__ == '__main__':
    lock = Lock()
    try:
        with lock:
            print('ready')
            time.sleep(20)
    except KeyboardInterrupt:
        print('interrupted')
    p = Process(target=attempt, args=(lock,))
    p.start()
    p.join()
