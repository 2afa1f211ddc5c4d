# compare: exact
import ctypes
from multiprocessing import RawArray, RawValue

if __name__ == '__main__':
    for code in 'cbBhHiIqQfd':
        v = RawValue(code)
        print(code, type(v).__name__ if code not in 'qQ' else ctypes.sizeof(v), ctypes.sizeof(v), repr(v.value))
    print(ctypes.sizeof(RawArray('i', 5)))
    for bad in ('zz', None, 5):
        try:
            RawValue(bad)
        except Exception as e:
            print(type(e).__name__)
