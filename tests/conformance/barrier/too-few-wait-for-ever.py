# until: 2.5
from multiprocessing import Barrier, Process

def meet(b, n):
    print('arrived')
    b.wait()
    print('passed')

if __name__ == '__main__':
    b = Barrier(3)
    ps = [Process(target=meet, args=(b, n)) for n in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
