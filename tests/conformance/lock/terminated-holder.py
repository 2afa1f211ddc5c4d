# compare: exact
import time
from multiprocessing import Lock, Process, Event

def hold(lock, has):
    with lock:
        has.set()
        time.sleep(60)

if __name__ == '__main__':
    lock, has = Lock(), Event()
    p = Process(target=hold, args=(lock, has))
    p.start()
    has.wait()
    p.terminate()
    p.join()
    print(p.exitcode)
    print(lock.acquire(timeout=0.3))
    lock.release()
    print(lock.acquire(timeout=0.3))
