# compare: exact
# The input is read by a thread of the pool; the results come though it never ends.
from itertools import count
from multiprocessing import Pool

def numbers():
    yield from range(5)
    raise ValueError('no more input')

if __name__ == '__main__':
    with Pool(2) as pool:
        it = pool.imap(abs, numbers())
        got = []
        try:
            for n in it:
                got.append(n)
        except ValueError as e:
            print(got, e)
