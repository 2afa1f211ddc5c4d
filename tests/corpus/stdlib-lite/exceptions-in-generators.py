import sys
def g():
    try:
        yield sys.exc_info()[0]
    except ValueError:
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]
try:
    raise KeyError
except KeyError:
    it = g()
    assert next(it) is KeyError
assert it.throw(ValueError()) is ValueError
assert next(it) is None
def context():
    try:
        yield 1
    except TypeError:
        raise ValueError('from generator')
c = context()
next(c)
try:
    c.throw(TypeError('thrown'))
except ValueError as e:
    assert type(e.__context__) is TypeError and str(e.__context__) == 'thrown'
def inner():
    while True:
        try:
            x = yield
            got.append(x)
        except KeyError as e:
            got.append(e.args[0])
def outer():
    try:
        yield from inner()
    except IndexError:
        got.append('index in outer')
        yield 'last'
got = []
o = outer()
next(o)
o.send(1)
o.throw(KeyError('k'))
o.send(2)
assert o.throw(IndexError) == 'last' and got == [1, 'k', 2, 'index in outer']
def bad():
    raise StopIteration('inside')
    yield
try:
    next(bad())
except RuntimeError as e:
    assert str(e) == 'generator raised StopIteration' and type(e.__cause__) is StopIteration
class Iter:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('value')
def collects():
    return (yield from Iter())
try:
    next(collects())
except StopIteration as e:
    assert e.value == 'value'
def try_finally():
    try:
        yield 1
        yield 2
    finally:
        got.append('finally')
for x in try_finally():
    break
assert got[-1] == 'finally'
print('ok')
