# compare: sorted-lines
from multiprocessing import Barrier, Process

def meet(b, n):
    print('before')
    index = b.wait()
    print('index', index)

if __name__ == '__main__':
    b = Barrier(3)
    ps = [Process(target=meet, args=(b, n)) for n in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print('z', b.n_waiting, b.broken, b.parties)
