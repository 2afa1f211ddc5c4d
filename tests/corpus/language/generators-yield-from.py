def inner():
    x = yield 1
    print('inner got', x)
    yield 2
    return 'inner result'
def outer():
    r = yield from inner()
    print('r =', r)
    yield from 'ab'
    yield from [3, 4]
    return 'outer result'
o = outer()
print(next(o), o.send('hello'), next(o), next(o), list(o))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def handles():
    try:
        yield 'a'
    except ValueError as e:
        yield f'caught {e}'
def delegate():
    yield from handles()
    yield 'after'
d = delegate()
print(next(d), d.throw(ValueError('v')), next(d))
def closing():
    try:
        yield 1
    finally:
        print('inner closed')
def outer2():
    try:
        yield from closing()
    finally:
        print('outer closed')
x = outer2()
next(x)
x.close()
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)
class It:
    def __iter__(self):
        return iter([7, 8])
def g():
    v = yield from It()
    print(v)
print(list(g()))
