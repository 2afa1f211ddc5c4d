# compare: exact
from multiprocessing import Pool

def invert(n):
    return 6 // n

if __name__ == '__main__':
    with Pool(1) as pool:
        it = pool.imap(invert, [1, 2, 0, 3, 6], chunksize=2)
        got = []
        while True:
            try:
                got.append(next(it))
            except StopIteration:
                break
            except ZeroDivisionError:
                got.append('error')
    print(got)
