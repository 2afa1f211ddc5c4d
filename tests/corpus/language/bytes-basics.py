b = b'hello\x00\xff'
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], list(b[:3]), bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), b'' or 'empty')
print(b'a' + b'b', b'ab' * 2, b'l' in b'hello', 104 in b'hello', b'abc' < b'abd', b'a' == 'a', hash(b'x') == hash(b'x'))
print(b'a,b,c'.split(b','), b' x '.strip(), b'abc'.upper(), b'hello'.replace(b'l', b'L'), b'-'.join([b'a', b'b']), b'hello'.find(b'l'), b'hello'.count(b'l'), b'a b'.title())
print(b'abc'.hex(), bytes.fromhex('6162 63'), b'abc'.decode(), 'é'.encode(), b'abc'.startswith(b'a'), b'it\'s', b"dq\"", b'\t\n\\', repr(b'\x7f'))
print(b'%d %s' % (5, b'x'), b'1'.isdigit(), b'a\nb'.splitlines(), b'ab'.center(6, b'*'), b'abc'.partition(b'b'), b'7'.zfill(3))
for bad in (lambda: b'a' + 'b', lambda: b'a'.replace('a', 'b'), lambda: bytes([300]), lambda: bytes('x'), lambda: b'a'[5], lambda: b'x'.join(['a']), lambda: 'a' in b'abc', lambda: b'\xe9'.decode('ascii'), lambda: bytes.fromhex('6')):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
for x in b'ab':
    print(x)
