def bad():
    yield 1
    raise StopIteration('x')
g = bad()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def leaky():
    yield next(iter([]))
try:
    list(leaky())
except RuntimeError as e:
    print(e)
def careful():
    it = iter([1])
    while True:
        try:
            yield next(it)
        except StopIteration:
            return 'clean'
print(list(careful()))
def failing():
    yield 1
    raise ValueError('in generator')
f = failing()
next(f)
try:
    next(f)
except ValueError as e:
    print(e)
print(next(f, 'finished after error'))
