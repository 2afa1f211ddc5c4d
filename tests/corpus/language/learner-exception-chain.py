def load(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError(f'cannot load {text!r}') from e
def cleanup():
    try:
        load('x')
    except RuntimeError as e:
        print(e, '|', repr(e.__cause__), e.__context__ is e.__cause__)
        {}['missing']
    finally:
        print('finally')
try:
    cleanup()
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__cause__)
class Managed:
    def __init__(self, swallow):
        self.swallow = swallow
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, kind, value, tb):
        print('exit', kind and kind.__name__, value, tb is not None)
        return self.swallow
with Managed(True):
    1 / 0
try:
    with Managed(False) as m:
        m.missing
except AttributeError as e:
    print(e)
def order():
    try:
        return 'try'
    finally:
        print('before return')
print(order())
for value in ('5', 'x', None, '0'):
    try:
        n = 10 / int(value)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
    except ZeroDivisionError:
        print('zero')
    else:
        print('fine', n)
    finally:
        print('next')
try:
    try:
        raise ValueError('a')
    finally:
        raise TypeError('b')
except TypeError as e:
    print(e, repr(e.__context__))
try:
    raise ValueError('with note') from None
except ValueError as e:
    e.add_note('a note')
    print(e.__notes__, e.__suppress_context__)
e = ValueError(1, 2)
print(e.args, str(e), repr(e), str(KeyError('k')), str(Exception()))
raise load('7') if False else cleanup
