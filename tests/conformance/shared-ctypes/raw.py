# compare: exact
import ctypes
from multiprocessing import Process
from multiprocessing.sharedctypes import RawArray, RawValue

def work(n, a):
    n.value += 1
    a[0] = 9.5

if __name__ == '__main__':
    n, a = RawValue('i', 1), RawArray('d', 3)
    p = Process(target=work, args=(n, a))
    p.start()
    p.join()
    print(n.value, a[:], len(a), n)
    print(type(a).__name__, RawArray('i', [1, 2, 3])[1:], RawValue('d').value, RawValue(ctypes.c_int, 4).value)
