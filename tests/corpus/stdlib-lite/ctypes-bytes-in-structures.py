import ctypes
class R(ctypes.Structure): _fields_ = [('n', ctypes.c_char * 4), ('w', ctypes.c_int * 2)]
r = R()
for n, v in (('n', b'12345'), ('n', 's'), ('n', 3), ('n', b'1234'), ('n', b'a'), ('w', (1, 2))):
    try:
        setattr(r, n, v)
        print(getattr(r, n) if n == 'n' else list(r.w))
    except Exception as e:
        print(repr(e))
print(R(b'xyz', (5, 6)).n)
