# compare: exact
from multiprocessing import Pool

def invert(n):
    return 6 // n

if __name__ == '__main__':
    with Pool(2) as pool:
        it = pool.imap(invert, [1, 0, 2])
        print(next(it))
        try:
            next(it)
        except ZeroDivisionError as e:
            print(e)
        print(next(it), list(it))
