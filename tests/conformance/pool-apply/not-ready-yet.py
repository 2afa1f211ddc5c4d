# compare: exact
import time
from multiprocessing import Pool, TimeoutError

def wait_for(path):
    while True:
        try:
            open(path).close()
            return 'done'
        except FileNotFoundError:
            time.sleep(0.02)

if __name__ == '__main__':
    with Pool(1) as pool:
        r = pool.apply_async(wait_for, ('go',))
        print(r.ready(), r.wait(0.1), r.ready())
        try:
            r.successful()
        except ValueError as e:
            print(str(e).split(' at 0x')[0], str(e).endswith('not ready'))
        try:
            r.get(timeout=0.2)
        except TimeoutError as e:
            print(type(e).__module__, type(e).__name__, e.args)
        open('go', 'w').close()
        print(r.get(), r.ready(), r.successful())
