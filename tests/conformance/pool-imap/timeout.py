# compare: exact
import time
from multiprocessing import Pool, TimeoutError

def wait_for(path):
    while True:
        try:
            open(path).close()
            return path
        except FileNotFoundError:
            time.sleep(0.02)

if __name__ == '__main__':
    with Pool(1) as pool:
        it = pool.imap(wait_for, ['a'])
        for timeout in (0, 0.2):
            try:
                it.next(timeout)
            except TimeoutError as e:
                print(type(e).__name__, e.args)
        open('a', 'w').close()
        print(it.next(timeout=30))
        try:
            it.next(timeout=1)
        except StopIteration:
            print('stop')
        print(next(it, 'still at the end'))
