def test(exc, *kinds):
    for kind in kinds:
        try:
            raise exc
        except kind:
            print(type(exc).__name__, 'matched', kind if isinstance(kind, tuple) else kind.__name__)
        except Exception as e:
            print(type(exc).__name__, 'not', getattr(kind, '__name__', kind))
test(KeyError(1), LookupError, Exception, KeyError, IndexError, (TypeError, KeyError), (), ArithmeticError)
test(FileNotFoundError(2, 'x'), OSError, IOError, ValueError)
def choose(n):
    return [ValueError, TypeError][n]
try:
    raise TypeError('t')
except choose(0):
    print('value')
except choose(1):
    print('type')
try:
    try:
        raise ValueError('v')
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError('v')
    except (KeyError, 'x'):
        pass
except TypeError as e:
    print(e)
try:
    raise KeyboardInterrupt
except Exception:
    print('no')
except BaseException as e:
    print('base', repr(e))
