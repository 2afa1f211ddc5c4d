# compare: exact
import os

def attempt(what, call, *args):
    try:
        print(what, call(*args))
    except OSError as e:
        print(what, type(e).__name__, e.errno)

if __name__ == '__main__':
    r, w = os.pipe()
    print(os.get_inheritable(r), os.get_inheritable(w), os.isatty(r))
    print(os.write(w, b'hello'), os.read(r, 3), os.read(r, 100))
    copy = os.dup(w)
    os.close(w)
    os.write(copy, b'by the copy')
    os.close(copy)
    print(os.read(r, 100), os.read(r, 100))
    attempt('closed', os.write, w, b'x')
    attempt('wrong end', os.write, r, b'x')
    attempt('no such', os.read, 99, 1)
    attempt('no such', os.close, 99)
    attempt('negative', os.read, r, -1)
    attempt('no such', os.dup, 99)
    os.set_inheritable(r, True)
    print(os.get_inheritable(r))
    os.close(r)
    attempt('closed', os.close, r)
