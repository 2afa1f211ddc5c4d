open('x.txt', 'w').write('exists')
def attempt(*args, **kw):
    try:
        f = open(*args, **kw)
        print('opened', args[1:])
        f.close()
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
attempt('missing.txt')
attempt('missing.txt', 'r+')
attempt('x.txt', 'x')
attempt('new.txt', 'x')
attempt('x.txt', 'z')
attempt('x.txt', 'rw')
attempt('x.txt', '')
attempt('x.txt', 'rbt')
attempt('x.txt', 'rb', encoding='utf-8')
attempt()
attempt(None)
attempt(1.5)
f = open('x.txt')
for bad in (lambda: f.write('a'), lambda: f.writelines(['a']), lambda: f.truncate()):
    try:
        bad()
    except OSError as e:
        print(type(e).__name__, e)
f.close()
for bad in (lambda: f.read(), lambda: f.readline(), lambda: next(f), lambda: f.write('x'), lambda: f.seek(0), lambda: f.tell(), lambda: f.__enter__(), lambda: f.flush(), lambda: f.readlines()):
    try:
        bad()
    except ValueError as e:
        print(e)
w = open('y.txt', 'w')
for bad in (lambda: w.read(), lambda: w.write(5), lambda: w.write(b'x'), lambda: w.write(), lambda: w.writelines([1])):
    try:
        bad()
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
w.close()
try:
    open('missing.txt')
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, repr(e), isinstance(e, OSError))
b = open('x.txt', 'rb')
print(b.read())
b.close()
try:
    open('x.txt', 'wb').write('text')
except TypeError as e:
    print(e)
