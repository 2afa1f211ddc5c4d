# compare: exact
# presets: fork spawn
import hashlib
import struct
from multiprocessing.shared_memory import SharedMemory

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    s = SharedMemory(create=True, size=10)
    t = SharedMemory(s.name)
    s.buf[::3] = b'wxyz'
    print(bytes(t.buf), bytes(t.buf[::-1]), bytes(t.buf[1::2]), t.buf[::3].tolist())
    s.buf[1:3] = t.buf[3:5]
    print(bytes(t.buf), s.buf == t.buf, s.buf != t.buf, s.buf[:2] == b'wx', b'wx' == s.buf[:2], s.buf == 5)
    print(bytearray(s.buf[:3]), int.from_bytes(s.buf[:2], 'big'), str(s.buf[:2], 'ascii'), s.buf[:2].hex())
    print(list(s.buf[:3]), sum(s.buf[:3]), 119 in s.buf, max(s.buf[:4]), [hex(x) for x in s.buf[:2]])
    print(b'w' + bytes(s.buf[:1]), b'wxyz'.startswith(s.buf[:2]), hashlib.md5(s.buf).hexdigest())
    attempt(s.buf.__setitem__, 0, 256)
    attempt(s.buf.__setitem__, 0, 'a')
    attempt(s.buf.__setitem__, 10, 1)
    attempt(s.buf.__getitem__, -11)
    attempt(s.buf.__setitem__, slice(0, 2), b'abc')
    ints = s.buf[:8].cast('i')
    ints[0] = 70000
    print(ints.tolist(), len(ints), ints.format, ints.itemsize, ints.nbytes, ints.shape)
    doubles = s.buf[:8].cast('d')
    doubles[0] = 1.5
    print(doubles[0], list(doubles))
    struct.pack_into('<hb', s.buf, 2, -2, 7)
    print(struct.unpack_from('<hb', s.buf, 2), struct.unpack('4B', s.buf[:4]), bytes(s.buf))
    attempt(struct.pack_into, 'i', s.buf, 8, 5)
    attempt(struct.unpack_from, 'i', s.buf, 8)
    with memoryview(s.buf) as view:
        print(bytes(view[:2]), view.readonly, view.toreadonly().readonly, view.contiguous)
    with open('copy', 'wb') as f:
        print(f.write(s.buf[:4]))
    ints.release()
    doubles.release()
    s.close()
    t.close()
    t.unlink()
