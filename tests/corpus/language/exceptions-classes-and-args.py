for e in (ValueError(), ValueError('one'), ValueError('one', 2), KeyError('k'), KeyError(), IndexError(5),
          OSError(2, 'No such file'), Exception(None), StopIteration(7), SystemExit(3), AssertionError(['x'])):
    print(repr(e), '|', str(e), '|', e.args)
class AppError(Exception):
    """App."""
class Deep(AppError):
    def __str__(self):
        return 'deep str'
for cls in (AppError, Deep):
    try:
        raise cls('x', 1)
    except AppError as e:
        print(e, repr(e), e.args, type(e).__mro__[1].__name__)
try:
    raise AppError
except AppError as e:
    print(repr(e))
for bad in (5, 'text', None, object):
    try:
        raise bad
    except TypeError as e:
        print(e)
o = OSError(13, 'Permission denied', 'file.txt')
print(o, o.errno, o.strerror, o.filename, type(o).__name__)
print(type(OSError(2, 'x')).__name__, type(OSError(17, 'x')).__name__, OSError('only').errno)
s = StopIteration('v')
print(s.value, SystemExit().code, SystemExit('m').code, SystemExit(1, 2).code)
class WithInit(Exception):
    def __init__(self, a, b):
        self.a = a
w = WithInit(1, 2)
print(w.args, str(w), repr(w))
