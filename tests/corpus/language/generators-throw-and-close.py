def worker():
    while True:
        try:
            x = yield 'ready'
            print('work', x)
        except ValueError as e:
            print('handled', e)
            yield 'recovered'
        finally:
            print('finally')
w = worker()
print(next(w))
print(w.send(1))
print(w.throw(ValueError('bad')))
print(next(w))
w.close()
w.close()
try:
    next(w)
except StopIteration:
    print('closed')
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def plain():
    yield 1
p = plain()
try:
    p.throw(KeyError('not started'))
except KeyError as e:
    print(repr(e))
print(list(p))
p = plain()
next(p)
try:
    p.throw(TypeError)
except TypeError as e:
    print(repr(e))
c = plain()
c.close()
print(list(c))
def cleanup():
    try:
        yield 1
    except GeneratorExit:
        print('exit asked')
        raise
    finally:
        print('cleaned')
k = cleanup()
next(k)
k.close()
