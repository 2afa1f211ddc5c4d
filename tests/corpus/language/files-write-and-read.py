with open('a.txt', 'w') as f:
    print(f.write('first line\n'), f.write('second\nthird'), f.name, f.mode, f.closed)
print(f.closed)
with open('a.txt') as f:
    print(repr(f.read()), repr(f.read()))
with open('a.txt') as f:
    print(repr(f.readline()), repr(f.readline()), repr(f.readline()), repr(f.readline()))
with open('a.txt') as f:
    print(f.readlines(), f.readlines())
with open('a.txt') as f:
    for i, line in enumerate(f):
        print(i, line.rstrip())
with open('a.txt') as f:
    print(repr(f.read(5)), repr(f.read(3)), repr(f.readline()), [l for l in f])
with open('a.txt', 'a') as f:
    f.write('\nappended')
    print('more', 5, file=f)
    f.writelines(['x', 'y\n', 'z'])
print(open('a.txt').read())
with open('a.txt', 'w') as f:
    pass
print(repr(open('a.txt').read()))
f = open('b.txt', 'w')
f.write('kept until closed')
f.close()
f.close()
print(list(open('b.txt')), open('b.txt').readline(4), next(open('b.txt')))
with open('u.txt', 'w', encoding='utf-8') as f:
    f.write('é中😀\n')
print(open('u.txt', encoding='utf-8').read(), len(open('u.txt', 'rb').read()))
