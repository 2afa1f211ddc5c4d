# compare: exact
import os

if __name__ == '__main__':
    r, w = os.pipe()
    with os.fdopen(w, 'w') as f:
        print('one', file=f)
        f.write('two\nthree')
        print(f.name == w, f.fileno() == w, f.mode, f.closed)
    with os.fdopen(r) as f:
        print(repr(f.readline()), f.readlines(), repr(f.read()))
    try:
        os.close(r)
    except OSError as e:
        print(e)
    r, w = os.pipe()
    f = os.fdopen(w, 'wb', closefd=False)
    f.write(b'bytes')
    f.close()
    os.write(w, b' and more')
    os.close(w)
    with open(r, 'rb') as f:
        print(f.read(3), f.read())
    for fd, mode in ((99, 'r'), ('x', 'r'), (-1, 'r')):
        try:
            os.fdopen(fd, mode)
        except (OSError, TypeError, ValueError) as e:
            print(type(e).__name__, e)
