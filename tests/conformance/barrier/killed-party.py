# until: 2.5
# Who breaks the barrier waits for the sleepers to wake, and one of them is dead.
import threading
import time
from multiprocessing import Barrier, Process

def meet(b):
    b.wait()

if __name__ == '__main__':
    b = Barrier(3)
    p = Process(target=meet, args=(b,))
    p.start()
    while b.n_waiting < 1:
        time.sleep(0.01)
    p.terminate()
    p.join()
    # Nobody has told the barrier.
    print(p.exitcode, b.n_waiting)
    try:
        b.wait(0.3)
    except threading.BrokenBarrierError:
        print('never')
