texts = ['', 'ascii', 'é', '中文', '😀', '\x00\x7f\x80\xff', '\u07ff\u0800\uffff\U00010000\U0010ffff']
for t in texts:
    raw = t.encode('utf-8')
    points = []
    i = 0
    while i < len(raw):
        b = raw[i]
        n = 1 if b < 0x80 else 2 if b < 0xe0 else 3 if b < 0xf0 else 4
        value = b if n == 1 else b & (0xff >> (n + 1))
        for c in raw[i + 1:i + n]:
            value = value << 6 | c & 0x3f
        points.append(value)
        i += n
    assert points == [ord(c) for c in t] and raw.decode() == t and str(raw, 'utf-8') == t and bytes(t, 'utf8') == raw
assert 'é'.encode('latin-1') == b'\xe9' and b'\xe9'.decode('latin-1') == 'é' and 'abc'.encode('ascii') == b'abc'
def error(f):
    try:
        f()
    except UnicodeError as e:
        return str(e)
assert error(lambda: 'aé中'.encode('ascii')) == "'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)"
assert error(lambda: 'é'.encode('ascii')) == "'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)"
assert error(lambda: '中'.encode('latin-1')) == "'latin-1' codec can't encode character '\\u4e2d' in position 0: ordinal not in range(256)"
assert error(lambda: '\ud800'.encode()) == "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
assert error(lambda: b'ab\xff'.decode()) == "'utf-8' codec can't decode byte 0xff in position 2: invalid start byte"
assert error(lambda: b'\xe4\xb8'.decode()) == "'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"
assert error(lambda: b'\xe4a'.decode()) == "'utf-8' codec can't decode byte 0xe4 in position 0: invalid continuation byte"
assert error(lambda: b'\x80'.decode('ascii')) == "'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)"
assert 'aé中'.encode('ascii', 'ignore') == b'a' and 'aé中'.encode('ascii', 'replace') == b'a??' and 'é'.encode('ascii', 'backslashreplace') == b'\\xe9'
assert b'a\xffb\xe4\xb8'.decode('utf-8', 'replace') == 'a\ufffdb\ufffd' and b'a\xff'.decode('utf-8', 'ignore') == 'a'
assert issubclass(UnicodeDecodeError, ValueError)
print('ok')
