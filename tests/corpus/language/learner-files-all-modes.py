import os
path = 'notes.txt'
with open(path, 'w') as f:
    print(f.write('one\ntwo\n'), f.mode, f.name, f.closed, f.readable(), f.writable())
print(f.closed)
with open(path, 'a') as f:
    f.write('three\n')
    print(f.tell())
with open(path, 'r+') as f:
    print(f.read(3))
    f.seek(0)
    f.write('ONE')
    f.seek(0, 2)
    f.write('four')
print(open(path).read().splitlines())
try:
    open(path, 'x')
except FileExistsError as e:
    print(type(e).__name__, e.errno, e.filename, e)
try:
    open('nowhere.txt')
except FileNotFoundError as e:
    print(e)
except OSError:
    print('other')
with open('data.bin', 'wb') as f:
    f.write(bytes(range(5)) + 'é'.encode())
with open('data.bin', 'rb') as f:
    print(f.read(2), f.read(), f.read())
for mode, action in (('r', lambda f: f.write('x')), ('w', lambda f: f.read()), ('rb', lambda f: f.write(b'x')), ('wb', lambda f: f.write('text')), ('w', lambda f: f.write(b'bytes')), ('w', lambda f: f.write(5))):
    try:
        with open('t.txt', mode) as f:
            action(f)
    except Exception as e:
        print(mode, type(e).__name__, e)
    if mode == 'r' or not os.path.exists('t.txt'):
        open('t.txt', 'w').close()
f = open(path)
f.close()
try:
    f.read()
except ValueError as e:
    print(e)
with open(path) as src, open('copy.txt', 'w') as dst:
    for i, line in enumerate(src, 1):
        dst.write(f'{i}: {line}')
print(open('copy.txt').read())
os.rename('copy.txt', 'moved.txt')
print(os.path.exists('copy.txt'), os.path.exists('moved.txt'))
os.remove('moved.txt')
try:
    os.remove('moved.txt')
except FileNotFoundError as e:
    print(e)
for bad in ('rw', 'z', '', 'w+r'):
    try:
        open(path, bad)
    except ValueError as e:
        print(repr(bad), e)
