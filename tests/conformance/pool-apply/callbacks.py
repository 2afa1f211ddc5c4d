# compare: exact
import threading
from multiprocessing import Pool

def square(n):
    if n < 0:
        raise ValueError(n)
    return n * n

def good(value):
    print('callback', value, threading.current_thread() is threading.main_thread())

def bad(error):
    print('error callback', type(error).__name__, error)

if __name__ == '__main__':
    with Pool(2) as pool:
        for n in (3, -3):
            r = pool.apply_async(square, (n,), callback=good, error_callback=bad)
            r.wait()
            pool.apply(square, (0,))
        try:
            r.get()
        except ValueError as e:
            print('get', e)
        print(r.successful())
