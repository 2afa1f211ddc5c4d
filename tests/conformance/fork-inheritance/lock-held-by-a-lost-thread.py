# presets: fork
# until: 2.5
# The thread that holds it is not in the child, the lock is.
import threading
from multiprocessing import Process

lock = threading.Lock()

def hold():
    with lock:
        held.set()
        stop.wait()

def child():
    print('child wants it', lock.acquire(timeout=0.2))
    lock.acquire()
    print('never')

if __name__ == '__main__':
    held, stop = threading.Event(), threading.Event()
    threading.Thread(target=hold, daemon=True).start()
    held.wait()
    p = Process(target=child)
    p.start()
    p.join()
