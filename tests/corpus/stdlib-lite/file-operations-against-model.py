import random
rng = random.Random(41)
content = b''
open('m.bin', 'wb').close()
for step in range(200):
    op = rng.randrange(6)
    data = bytes(rng.randrange(256) for _ in range(rng.randrange(20)))
    if op == 0:
        with open('m.bin', 'ab') as f:
            assert f.write(data) == len(data)
        content += data
    elif op == 1:
        at = rng.randrange(len(content) + 5)
        with open('m.bin', 'r+b') as f:
            assert f.seek(at) == at
            f.write(data)
            assert f.tell() == at + len(data)
        if data:
            padded = content + bytes(max(0, at - len(content)))
            content = padded[:at] + data + padded[at + len(data):]
    elif op == 2:
        at, n = rng.randrange(len(content) + 1), rng.randrange(30)
        with open('m.bin', 'rb') as f:
            f.seek(at)
            assert f.read(n) == content[at:at + n] and f.tell() == min(at + n, len(content))
    elif op == 3:
        with open('m.bin', 'rb') as f:
            back = rng.randrange(len(content) + 1)
            f.seek(-back, 2)
            assert f.read() == content[len(content) - back:] and f.read() == b''
    elif op == 4 and len(content) > 100:
        size = rng.randrange(len(content))
        with open('m.bin', 'r+b') as f:
            assert f.truncate(size) == size
        content = content[:size]
    else:
        with open('m.bin', 'rb') as f:
            assert f.readlines() == content.splitlines(True) if b'\r' not in content else f.read() == content
    assert open('m.bin', 'rb').read() == content
lines = [f'line {i} é中\n' for i in range(50)]
with open('t.txt', 'w', encoding='utf-8') as f:
    f.writelines(lines)
with open('t.txt', encoding='utf-8') as f:
    assert f.readline() == lines[0] and f.read(4) == 'line' and f.readlines() == [lines[1][4:]] + lines[2:]
with open('t.txt', encoding='utf-8') as f:
    assert list(f) == lines and f.read() == ''
with open('crlf.txt', 'wb') as f:
    f.write(b'a\r\nb\rc\n')
assert open('crlf.txt').read() == 'a\nb\nc\n' and list(open('crlf.txt')) == ['a\n', 'b\n', 'c\n']
print('ok', len(content))
