# compare: exact
from ctypes import c_double, c_int
from multiprocessing import Array, RawArray

if __name__ == '__main__':
    print(type(RawArray('i', 3)), type(Array('c', b'abc').get_obj()), c_double * 2)
    print(repr(RawArray('d', 7)).split(' object')[0], str(Array(c_int, 5)).split(' object')[0])
