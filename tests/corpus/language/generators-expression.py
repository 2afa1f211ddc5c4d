g = (x * 2 for x in range(3))
print(type(g).__name__, list(g), list(g))
print(sum(i for i in range(5)), ''.join(c.upper() for c in 'abc'), sorted(-x for x in [2, 1]))
print(any(x > 3 for x in [1, 5, 1 / 1]), all(x for x in []))
def noisy(x):
    print('make', x)
    return x
lazy = (noisy(i) for i in range(3))
print('created')
print(next(lazy))
print(list(lazy))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
nested = ((i, j) for i in range(2) for j in range(i + 1))
print(tuple(nested))
print(dict((k, v) for k, v in [('a', 1)]), set(c for c in 'aab') == {'a', 'b'})
print(3 in (x for x in range(10)), max((x for x in 'abc'), key=ord))
pipeline = (x + 1 for x in (y * 10 for y in range(3)) if x)
print(list(pipeline))
