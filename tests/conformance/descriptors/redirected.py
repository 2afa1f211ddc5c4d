# compare: exact
# dup2 puts another file in the place of a descriptor.
import os
import sys

if __name__ == '__main__':
    print('to the terminal', flush=True)
    kept = os.dup(1)
    fd = os.open('out', os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    print(os.dup2(fd, 1) == 1, file=sys.stderr)
    os.close(fd)
    print('to the file', flush=True)
    os.write(1, b'as well\n')
    os.dup2(kept, 1)
    os.close(kept)
    print('to the terminal again')
    with open('out') as f:
        print(f.read(), end='')
    r, w = os.pipe()
    print(os.dup2(w, w) == w, os.dup2(w, r) == r)
    for pair in ((99, 5), (w, -1)):
        try:
            os.dup2(*pair)
        except OSError as e:
            print(e.errno)
