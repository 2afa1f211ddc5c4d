# compare: exact
from multiprocessing import Lock, Pool

def use(lock, n):
    with lock:
        return n

if __name__ == '__main__':
    lock = Lock()
    with Pool(1) as pool:
        for call in (lambda: pool.apply(use, (lock, 1)), lambda: pool.starmap(use, [(lock, 1)])):
            try:
                print(call())
            except RuntimeError as e:
                print(e)
