def count(n):
    print('start')
    i = 0
    while i < n:
        yield i
        i += 1
    print('end')
    return 'result'
g = count(2)
print(type(g).__name__, next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print('value', e.value)
print(next(g, 'exhausted'), list(g))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for i, v in enumerate(fib()):
    if i > 8:
        break
    print(v, end=' ')
print()
print(sum(x * x for x in range(10)), max(len(w) for w in ('a', 'bcd')))
def empty():
    return
    yield
print(list(empty()), list(count(0)))
def chain(*its):
    for it in its:
        for x in it:
            yield x
print(list(chain('ab', [1, 2], count(1))))
print(g.__name__, iter(g) is g)
a, b, *c = iter(range(4))
print(a, b, c)
