log = []
class CM:
    def __init__(self, name, enter_error=None, exit_error=None, swallow=False):
        self.name, self.enter_error, self.exit_error, self.swallow = name, enter_error, exit_error, swallow
    def __enter__(self):
        log.append('enter ' + self.name)
        if self.enter_error:
            raise self.enter_error
        return self.name
    def __exit__(self, t, v, tb):
        log.append(f'exit {self.name} {t.__name__ if t else None}')
        if self.exit_error:
            raise self.exit_error
        return self.swallow
def run(*cms, body=None):
    log.clear()
    def nest(rest):
        if not rest:
            if body:
                raise body
            return 'body'
        with rest[0]:
            return nest(rest[1:])
    try:
        result = nest(cms)
    except Exception as e:
        return repr(e), [type(x).__name__ for x in (e.__context__,) if x], log[:]
    return result, log[:]
assert run(CM('a'), CM('b')) == ('body', ['enter a', 'enter b', 'exit b None', 'exit a None'])
assert run(CM('a'), CM('b', swallow=True), body=KeyError(1)) == (None, ['enter a', 'enter b', 'exit b KeyError', 'exit a None'])
assert run(CM('a', swallow=True), CM('b', enter_error=OSError('e'))) == (None, ['enter a', 'enter b', 'exit a OSError'])
assert run(CM('a'), CM('b', exit_error=ValueError('x')), body=KeyError(1)) == ("ValueError('x')", ['KeyError'], ['enter a', 'enter b', 'exit b KeyError', 'exit a ValueError'])
assert run(CM('a', exit_error=ValueError('x'))) == ("ValueError('x')", [], ['enter a', 'exit a None'])
def loops():
    out = []
    for i in range(5):
        with CM(str(i)):
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
    return out
log.clear()
assert loops() == [0, 2] and log == [f'{w} {i}{s}' for i in range(4) for w, s in (('enter', ''), ('exit', ' None'))]
def returns():
    with CM('r') as name:
        try:
            return name
        finally:
            log.append('finally')
log.clear()
assert returns() == 'r' and log == ['enter r', 'finally', 'exit r None']
def generator():
    with CM('g'):
        yield 1
        yield 2
log.clear()
g = generator()
next(g)
g.close()
assert log == ['enter g', 'exit g GeneratorExit']
class Falsy:
    def __enter__(self): return self
    def __exit__(self, *a): return []
try:
    with Falsy():
        raise IndexError
except IndexError:
    log.append('not swallowed')
assert log[-1] == 'not swallowed'
class Truthy(Falsy):
    def __exit__(self, *a): return 'yes'
with Truthy():
    raise IndexError
with CM('t') as (a), CM('u') as b:
    assert (a, b) == ('t', 'u')
target = {}
with CM('v') as target['k']:
    pass
assert target == {'k': 'v'}
print('ok')
