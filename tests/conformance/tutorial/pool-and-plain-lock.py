# compare: exact
from multiprocessing import Lock, Pool

def buy(lock, n):
    with lock:
        return n

if __name__ == '__main__':
    lock = Lock()
    with Pool(2) as pool:
        results = [pool.apply_async(buy, (lock, n)) for n in range(2)]
        for r in results:
            try:
                r.get()
            except RuntimeError as e:
                print(e)
