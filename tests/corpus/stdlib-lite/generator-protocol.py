log = []
def gen(n):
    log.append('start')
    try:
        for i in range(n):
            try:
                got = yield i
                log.append(got)
            except KeyError as e:
                log.append(('key', e.args))
                yield 'handled'
    finally:
        log.append('finally')
    return n
g = gen(3)
assert log == []
assert next(g) == 0 and g.send('a') == 1 and g.throw(KeyError('k')) == 'handled' and next(g) == 2
try:
    g.send('last')
except StopIteration as e:
    assert e.value == 3
else:
    assert False
assert log == ['start', 'a', ('key', ('k',)), 'last', 'finally']
for _ in range(2):
    try:
        next(g)
    except StopIteration as e:
        assert e.value is None
    else:
        assert False
g.close()
def closing():
    try:
        yield 1
    except GeneratorExit:
        log.append('exit')
        return
h = closing()
next(h)
assert h.close() is None and log[-1] == 'exit' and h.close() is None
def raising():
    try:
        yield 1
    finally:
        raise RuntimeError('in close')
r = raising()
next(r)
try:
    r.close()
except RuntimeError as e:
    assert str(e) == 'in close'
else:
    assert False
k = (x for x in [1])
try:
    k.throw(ValueError('first'))
except ValueError as e:
    assert str(e) == 'first'
assert list(k) == []
def delegating():
    result = yield from gen(1)
    yield ('result', result)
d = delegating()
assert next(d) == 0 and d.send('x') == ('result', 1) and list(d) == []
def throw_through():
    try:
        yield from (i for i in range(3))
    except ZeroDivisionError:
        yield 'caught outside'
t = throw_through()
assert next(t) == 0 and t.throw(ZeroDivisionError) == 'caught outside'
print('ok')
