# compare: sorted-lines
import threading
from multiprocessing import Barrier, Process

def bad():
    raise ValueError('bad action')

def meet(b):
    try:
        b.wait()
        print('passed')
    except threading.BrokenBarrierError as e:
        print('broken')
    except ValueError as e:
        print('raised', e)

if __name__ == '__main__':
    b = Barrier(2, action=bad)
    p = Process(target=meet, args=(b,))
    p.start()
    meet(b)
    p.join()
    print('z', b.broken)
