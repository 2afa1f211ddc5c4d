# compare: exact
import time
from multiprocessing import Process

def wait():
    time.sleep(1.5)
    print('child ends')

if __name__ == '__main__':
    p = Process(target=wait)
    p.start()
    start = time.monotonic()
    print(p.join(0.2), p.is_alive(), p.exitcode)
    print(0.19 <= time.monotonic() - start < 1.2)
    print(p.join(timeout=0), p.join(-1), p.is_alive())
    print(p.join(30), p.is_alive(), p.exitcode)
