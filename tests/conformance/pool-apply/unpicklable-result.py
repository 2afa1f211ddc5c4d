# compare: exact
from multiprocessing import Pool, pool as pools

def make():
    return lambda: 0

if __name__ == '__main__':
    with Pool(1) as pool:
        try:
            pool.apply(make)
        except pools.MaybeEncodingError as e:
            print(type(e).__name__, str(e).startswith('Error sending result:'), "Can't pickle" in str(e) or 'local' in str(e))
        print(pool.apply(len, ('abc',)))
