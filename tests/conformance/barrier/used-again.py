# compare: exact
from multiprocessing import Barrier, Process

def rounds(b):
    for n in range(3):
        b.wait()
        b.wait()

if __name__ == '__main__':
    b = Barrier(2)
    p = Process(target=rounds, args=(b,))
    p.start()
    for n in range(3):
        first = b.wait()
        second = b.wait()
        print(n, first in (0, 1), second in (0, 1), b.broken)
    p.join()
    print(p.exitcode, b.n_waiting)
