# compare: exact
from multiprocessing.sharedctypes import RawArray, RawValue, copy

if __name__ == '__main__':
    n = RawValue('i', 5)
    m = copy(n)
    n.value = 6
    a = RawArray('i', [1, 2])
    b = copy(a)
    a[0] = 100
    print(n.value, m.value, a[:], b[:])
