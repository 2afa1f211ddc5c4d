# compare: exact
import threading
from multiprocessing import Manager

def add(lock, l, n):
    with lock:
        l.append(n)

if __name__ == '__main__':
    with Manager() as manager:
        l, lock = manager.list(), manager.Lock()
        ts = [threading.Thread(target=add, args=(lock, l, n)) for n in range(5)]
        for t in ts:
            t.start()
        for t in ts:
            t.join()
        print(sorted(l))
