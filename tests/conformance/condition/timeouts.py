# compare: exact
import time
from multiprocessing import Condition

if __name__ == '__main__':
    c = Condition()
    with c:
        began = time.monotonic()
        print(c.wait(0.3), c.wait(0), c.wait(-1))
        print(0.29 < time.monotonic() - began < 2)
        print(c.wait_for(lambda: False, 0.1), c.wait_for(lambda: 0, timeout=0.1))
        print(c.wait_for(lambda: 'a value', 0.1), c.wait_for(lambda: [7]))
    print(c.acquire(), c.acquire(False))
    c.release()
    c.release()
