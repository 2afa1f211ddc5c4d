# compare: exact
import threading
from multiprocessing import Barrier

if __name__ == '__main__':
    b = Barrier(2, timeout=0.2)
    for attempt in ('default', 0.1, 'again'):
        try:
            print(b.wait() if attempt != 0.1 else b.wait(0.1))
        except threading.BrokenBarrierError as e:
            print(attempt, type(e).__name__, e.args, b.broken)
    b.reset()
    print(b.broken, b.n_waiting)
    try:
        b.wait(timeout=0)
    except threading.BrokenBarrierError:
        print('broken at once')
