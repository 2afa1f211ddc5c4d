# compare: sorted-lines
import threading
from multiprocessing import Barrier, Process

def meet(b):
    try:
        b.wait()
        print('passed')
    except threading.BrokenBarrierError:
        print('aborted')

if __name__ == '__main__':
    b = Barrier(4)
    ps = [Process(target=meet, args=(b,)) for _ in range(2)]
    for p in ps:
        p.start()
    while b.n_waiting < 2:
        pass
    b.abort()
    for p in ps:
        p.join()
    print('z', b.broken, b.n_waiting)
    meet(b)
    b.reset()
    print('z', b.broken)
