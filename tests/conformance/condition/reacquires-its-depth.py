# compare: exact
from multiprocessing import Condition, Process, RLock

def other(c, lock):
    with c:
        print('other gets it though it was taken three times')
        c.notify()

if __name__ == '__main__':
    lock = RLock()
    c = Condition(lock)
    with lock, lock, lock:
        p = Process(target=other, args=(c, lock))
        p.start()
        print(c.wait(10))
        print(lock)
    p.join()
    print(lock)
