# compare: exact
from multiprocessing import Manager, Process

def add(lock, d, times):
    for _ in range(times):
        with lock:
            d['n'] += 1

if __name__ == '__main__':
    with Manager() as manager:
        lock, d = manager.Lock(), manager.dict(n=0)
        ps = [Process(target=add, args=(lock, d, 10)) for _ in range(3)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(d['n'], lock.acquire(), lock.acquire(False), lock.release())
