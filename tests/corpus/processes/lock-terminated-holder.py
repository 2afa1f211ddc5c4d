# compare: exact
import time
from multiprocessing import Lock, Process

def holder(lock):
    with lock:
        open('held', 'w').close()
        time.sleep(60)

if __name__ == '__main__':
    lock = Lock()
    p = Process(target=holder, args=(lock,))
    p.start()
    while True:
        try:
            open('held').close()
            break
        except FileNotFoundError:
            time.sleep(0.01)
    p.terminate()
    p.join()
    print(p.exitcode, p.is_alive())
    print(lock.acquire(timeout=0.1))
