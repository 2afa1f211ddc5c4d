# compare: exact
import os
import sys

if __name__ == '__main__':
    print(sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno())
    print(sys.stdin.name, sys.stdin.mode, sys.stdin.readable(), sys.stdin.writable(), sys.stdin.closed)
    print(sys.__stdin__ is sys.stdin)
    print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))
    try:
        input()
    except EOFError as e:
        print('EOFError', e)
    print(os.read(0, 10))
