# compare: sorted-lines
import threading
import time
from multiprocessing import Barrier, Process

def meet(b):
    try:
        b.wait()
        print('passed')
    except threading.BrokenBarrierError:
        print('reset while waiting')

if __name__ == '__main__':
    b = Barrier(3)
    ps = [Process(target=meet, args=(b,)) for _ in range(2)]
    for p in ps:
        p.start()
    while b.n_waiting < 2:
        time.sleep(0.01)
    b.reset()
    for p in ps:
        p.join()
    print('z', b.broken, b.n_waiting)
