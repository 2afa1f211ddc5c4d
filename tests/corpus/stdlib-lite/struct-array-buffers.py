"""struct, array, bytearray and memoryview."""
import struct
from array import array

print(struct.pack('<ihb', 1, -2, 3), struct.calcsize('<ihb'), struct.calcsize('ihb'), struct.calcsize('bhiq'), struct.calcsize('bq'))
print(struct.unpack('>IH', b'\x00\x00\x01\x00\x00\x02'), struct.pack('!d', 1.5), struct.pack('<f?', 0.25, True))
print(struct.pack('5s3s', b'abc', b'toolong'), struct.unpack('5s', b'hello'), struct.pack('4p', b'ab'), struct.pack('3xh', 1))
print(struct.unpack('<3B', b'\x01\x02\xff'), struct.pack('>q', -1), struct.unpack('<Q', b'\xff' * 8), struct.unpack('e', struct.pack('e', 1.5)))
buf = bytearray(8)
struct.pack_into('<hh', buf, 2, 7, -1)
print(buf, struct.unpack_from('<h', buf, 4), list(struct.iter_unpack('<h', buf)))
s = struct.Struct('<Id')
print(s.size, s.format, s.unpack(s.pack(5, 2.5)))
for attempt in (
    lambda: struct.pack('i'),
    lambda: struct.pack('i', 1, 2),
    lambda: struct.pack('i', 'x'),
    lambda: struct.pack('b', 200),
    lambda: struct.pack('<i', 2**40),
    lambda: struct.pack('H', -1),
    lambda: struct.pack('d', 'x'),
    lambda: struct.pack('c', b'ab'),
    lambda: struct.unpack('i', b'abc'),
    lambda: struct.unpack_from('i', b'abc', 1),
    lambda: struct.calcsize('z'),
    lambda: struct.pack_into('i', bytearray(2), 0, 1),
    lambda: struct.pack('s', 5),
):
    try:
        print(attempt())
    except struct.error as e:
        print('error', e)

a = array('i', [1, 2, 3])
a.append(4)
a.extend([5, 6])
print(a, len(a), a[0], a[-1], a[1:3], a.itemsize, a.typecode, a.tolist(), a.tobytes()[:8])
a[0] = 10
a[1:3] = array('i', [7])
del a[-1]
a.insert(1, 99)
print(a, a.pop(), a.index(99), a.count(7), 99 in a, sum(a), max(a), list(reversed(a)), a + a, a * 2)
a.remove(99)
a.reverse()
print(a, a == array('i', [5, 7, 10][::1]), array('d', [1.5, 2]), array('b'), array('u', 'héy'), array('B', b'ab'))
b = array('h')
b.frombytes(b'\x01\x00\x02\x00')
print(b, array('q', range(3)), array('f', (x / 4 for x in range(3))), array('i', [1]) < array('i', [2]))
for attempt in (
    lambda: array('i', ['x']),
    lambda: array('b', [200]),
    lambda: array('B', [-1]),
    lambda: array('z'),
    lambda: array('i', 'text'),
    lambda: a[50],
    lambda: array('i').pop(),
    lambda: a.remove(12345),
    lambda: array('i').frombytes(b'abc'),
    lambda: a + [1],
    lambda: array('h', [70000]),
    lambda: array('d', ['x']),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

ba = bytearray(b'hello')
ba[0] = 72
ba[1:3] = b'EL'
ba[-1:] = b'O!!'
print(ba, len(ba), ba[1], ba[1:4], bytes(ba), ba.find(b'L'), ba.upper(), ba == b'HELlO!!')
del ba[-2:]
ba += b' world'
ba.extend([33, 34])
ba.insert(0, 35)
ba.append(36)
print(ba, ba.pop(), ba.pop(0), ba.count(b'o'), ba.split(), ba.replace(b'world', b'there'))
ba[::2] = b'.' * len(ba[::2])
print(ba, ba.hex(), ba.decode(), list(ba[:3]), bytearray(3), bytearray([1, 2]), bytearray('é', 'utf-8'))
ba[:] = (i for i in range(5))
print(ba)
for attempt in (
    lambda: ba.__setitem__(0, 256),
    lambda: ba.__setitem__(50, 1),
    lambda: ba.__setitem__(0, 'x'),
    lambda: ba.__setitem__(slice(0, 2), 'text'),
    lambda: ba.__setitem__(slice(0, 4, 2), b'x'),
    lambda: ba.append('x'),
):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)

m = memoryview(ba)
m[0] = 200
m[1:3] = b'zz'
print(ba, m[0], m[1:4].tolist(), m.tobytes(), len(m), m.nbytes, m.readonly, m.format, m.itemsize, m == ba, list(m[::2]))
wide = memoryview(bytearray(8)).cast('i')
wide[1] = -5
print(wide.tolist(), wide.shape, bytes(wide), wide.obj, memoryview(a)[0], memoryview(b'xyz')[-1])
with memoryview(b'abc') as r:
    print(r.readonly, r.hex())
for attempt in (
    lambda: r[0],
    lambda: memoryview(b'abc').__setitem__(0, 1),
    lambda: memoryview('text'),
    lambda: m[99],
    lambda: m.__setitem__(slice(0, 2), b'abc'),
    lambda: m.__setitem__(0, 300),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
big = bytearray(range(10))
view = memoryview(big)[2:8]
struct.pack_into('<h', view, 0, 513)
print(big, bytes(view[1:3]), b''.join([view[:2], b'-']), int.from_bytes(view[:2], 'little'))

# A float that an `f` cannot hold: C makes it infinite, the standard formats refuse it.
for form in ('f', '@f', '<f', '>f', '=f', 'e', '<e'):
    try:
        print(form, struct.pack(form, 1e100))
    except OverflowError as error:
        print(form, error)
print(array('f', [1e100]))
