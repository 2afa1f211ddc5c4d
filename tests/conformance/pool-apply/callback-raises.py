# presets: fork
# until: 2.5
# An exception in a callback ends the thread that hands results out: nothing comes back any more.
from multiprocessing import Pool

def same(n):
    return n

def bad(value):
    raise RuntimeError('in the callback')

if __name__ == '__main__':
    pool = Pool(1)
    print(pool.apply_async(same, (1,), callback=bad).get())
    print(pool.apply(same, (2,)))
