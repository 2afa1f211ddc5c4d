# Arguments that C code looks at, and C data as bytes.
import ctypes
import threading
import time


class Pair(ctypes.Structure):
    _fields_ = [('first', ctypes.c_int), ('second', ctypes.c_short)]


class Unready(threading.Thread):
    def __init__(self):
        pass


for call in (
    lambda: time.strftime(5), lambda: time.strftime(None), lambda: (3).to_bytes(2, 'middle'),
    lambda: int.from_bytes(b'a', ''), lambda: Unready().start(), lambda: dict(cls=1).foo,
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(bytes(Pair(1, 2)), bytes((ctypes.c_int * 2)(1, 256)), bytes(ctypes.c_int(7)), bytes((ctypes.c_char * 3)(*b'ab')))
