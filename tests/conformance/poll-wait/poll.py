# compare: exact
import time
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    began = time.monotonic()
    print(a.poll(), a.poll(0), a.poll(-1), time.monotonic() - began < 0.25)
    began = time.monotonic()
    print(a.poll(0.3), time.monotonic() - began >= 0.29)
    b.send(1)
    print(a.poll(), a.poll(10), a.poll(None))
    print(a.recv(), a.poll())
