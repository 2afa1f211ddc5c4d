# compare: exact
# presets: fork
# Owner is the parent's thread, though the child has its copy of the depth.
from multiprocessing import Process, RLock

lock = RLock()

def child():
    print(lock, lock.acquire(timeout=0.1))
    try:
        lock.release()
    except AssertionError as e:
        print(e)

if __name__ == '__main__':
    with lock:
        p = Process(target=child)
        p.start()
        p.join()
    print(lock)
