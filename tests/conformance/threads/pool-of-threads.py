# compare: exact
import threading
from multiprocessing.pool import ThreadPool

def square(n):
    seen.append(threading.current_thread() is threading.main_thread())
    return n * n

if __name__ == '__main__':
    seen = []
    with ThreadPool(3) as pool:
        print(pool.map(square, range(6)), any(seen), len(seen))
        print(pool.apply(lambda a, b: a + b, (1, 2)), list(pool.imap(str, range(3))))
        r = pool.apply_async(square, (4,))
        print(r.get(10), r.successful(), type(pool).__name__)
        try:
            pool.apply(square, ('x',))
        except TypeError as e:
            print(type(e).__name__, e.__cause__)
