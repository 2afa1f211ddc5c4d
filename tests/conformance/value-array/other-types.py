# compare: exact
import ctypes
from multiprocessing import Array, Value

if __name__ == '__main__':
    print(Value(ctypes.c_double, 2.5).value, Value(ctypes.c_bool, 5).value, Value(ctypes.c_longlong, 2**40).value)
    print(Array(ctypes.c_short, [1, 70_000])[:], Value(ctypes.c_char, b'q').value)
    print(Value('u', 'é').value, Array('u', 'añ')[:])
