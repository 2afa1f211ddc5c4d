# compare: exact
from multiprocessing import Barrier

def done():
    print('action')

if __name__ == '__main__':
    b = Barrier(1, done)
    print(b.wait(), b.wait(), b.wait(timeout=1))
    print(b.parties, b.n_waiting, b.broken)
    for parties in (0, -1):
        try:
            print(Barrier(parties).parties)
        except ValueError as e:
            print(type(e).__name__, e)
