# compare: exact
import time
from multiprocessing import Event, Process

def wait(go):
    go.wait()

if __name__ == '__main__':
    go = Event()
    p = Process(target=wait, args=(go,))
    p.start()
    began = time.monotonic()
    print(p.join(0.4), p.is_alive(), p.exitcode, 0.39 <= time.monotonic() - began < 2)
    print(p.join(0), p.join(-1), p.join(timeout=0.01))
    go.set()
    print(p.join(60), p.is_alive(), p.exitcode)
