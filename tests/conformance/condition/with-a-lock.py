# compare: exact
from multiprocessing import Condition, Lock, Process, RLock

def child(c):
    with c:
        c.notify()

if __name__ == '__main__':
    lock = Lock()
    c = Condition(lock)
    with lock:
        print(lock.acquire(False))
        p = Process(target=child, args=(c,))
        p.start()
        print(c.wait(10))
    p.join()
    c = Condition(RLock())
    with c, c:
        print(c.wait(0.05))
        print(c)
    print(c)
