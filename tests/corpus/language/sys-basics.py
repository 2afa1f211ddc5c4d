import sys
print(sys.version_info >= (3, 11), sys.version_info[0], sys.version_info.major, sys.version_info[:2] >= (3, 8), sys.maxsize, len(sys.argv), type(sys.argv).__name__, type(sys.argv[0]).__name__)
sys.stdout.write('written\n')
print(sys.stdout.write('abc\n'))
sys.stdout.flush()
sys.stderr.write('problem\n')
print('warn', file=sys.stderr)
print(sys.getrecursionlimit(), type(sys.platform).__name__)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None)
print(sys.exc_info())
try:
    sys.exit('message')
except SystemExit as e:
    print(repr(e), e.code)
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
def f():
    try:
        sys.exit(3)
    finally:
        print('cleanup runs')
try:
    f()
except SystemExit as e:
    print(e.code)
