with open('s.txt', 'w') as f:
    f.write('0123456789')
    print(f.tell())
    f.seek(3)
    f.write('ABC')
    print(f.tell())
print(open('s.txt').read())
with open('s.txt', 'r+') as f:
    print(f.read(2), f.tell())
    f.seek(0)
    f.write('xx')
    f.seek(0, 2)
    f.write('end')
    f.seek(0)
    print(f.read())
    f.seek(5)
    f.truncate()
    f.seek(0)
    print(f.read(), f.truncate(3))
print(open('s.txt').read())
with open('s.bin', 'wb') as f:
    print(f.write(b'\x00\x01\xffabc'), f.tell())
with open('s.bin', 'rb') as f:
    print(f.read(2), f.seek(-2, 2), f.read(), f.seek(1), f.read(1), f.tell(), f.readline())
with open('s.txt', 'w+') as f:
    f.write('line1\nline2\n')
    f.seek(0)
    print(f.readlines())
with open('s.txt', 'a+') as f:
    f.write('line3\n')
    f.seek(0)
    print(f.read())
    f.seek(0)
    f.write('at the end anyway\n')
print(open('s.txt').read())
with open('s.txt', 'rb') as f:
    print([line for line in f][:2], f.read())
with open('s.txt') as f:
    try:
        f.seek(-1)
    except ValueError as e:
        print(e)
    try:
        f.seek(1, 1)
    except OSError as e:
        print(type(e).__name__, e)
