samples = ['', 'a', 'abc', 'hello world', 'banana', '  x ', 'a,b,,c', 'MiXeD']
for s in samples:
    b = s.encode('ascii')
    assert len(b) == len(s) and b.decode() == s and list(b) == [ord(c) for c in s] and bytes(list(b)) == b
    for name in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'lstrip', 'rstrip'):
        assert getattr(b, name)() == getattr(s, name)().encode(), name
    for name in ('isalpha', 'isdigit', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle'):
        assert getattr(b, name)() == getattr(s, name)(), name
    for sub in ('a', 'na', ',', ' ', 'zz'):
        sb = sub.encode()
        assert b.find(sb) == s.find(sub) and b.rfind(sb) == s.rfind(sub) and b.count(sb) == s.count(sub) and (sb in b) == (sub in s)
        assert b.split(sb) == [p.encode() for p in s.split(sub)] and b.replace(sb, b'--') == s.replace(sub, '--').encode()
        assert b.startswith(sb) == s.startswith(sub) and b.endswith(sb) == s.endswith(sub) and b.partition(sb) == tuple(p.encode() for p in s.partition(sub))
    assert b.split() == [p.encode() for p in s.split()] and b.center(15, b'*') == s.center(15, '*').encode()
    assert bytes.fromhex(b.hex()) == b and b + b == b * 2 and b[::-1] == s[::-1].encode() and b.ljust(9, b'.') == s.ljust(9, '.').encode()
assert bytes(range(256))[128] == 128 and bytes([0, 10, 39, 92, 127, 200]) == b'\x00\n\'\\\x7f\xc8'
assert repr(bytes([0, 9, 10, 13, 34, 39, 92, 65, 127, 255])) == 'b\'\\x00\\t\\n\\r"\\\'\\\\A\\x7f\\xff\''
assert b'abc' < b'abd' and b'' < b'a' and b'a' != 'a' and hash(b'ab') == hash(bytes([97, 98])) and {b'k': 1}[b'k'] == 1
print('ok')
