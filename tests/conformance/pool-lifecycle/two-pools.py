# compare: exact
from multiprocessing import Pool

def add(a, b):
    return a + b

if __name__ == '__main__':
    with Pool(1) as first, Pool(1) as second:
        a = first.apply_async(add, (1, 2))
        b = second.apply_async(add, (a.get(), 10))
        print(a.get(), b.get())
    print(first is second)
