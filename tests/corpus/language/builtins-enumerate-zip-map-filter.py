print(list(enumerate('abc')), list(enumerate(['x'], 5)), list(enumerate([], start=1)), dict(enumerate('ab')))
print(list(zip([1, 2, 3], 'ab')), list(zip()), list(zip([1])), list(zip('ab', 'cd', 'ef')), dict(zip('ab', range(2))))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(int, '123')), sum(map(len, ['a', 'bb'])))
print(list(filter(lambda x: x % 2, range(6))), list(filter(None, [0, 1, '', 'a', None])), list(filter(str.isdigit, 'a1b2')))
m = map(print, ['lazy'])
print('nothing yet')
list(m)
z = zip([1, 2], [3, 4])
print(next(z), list(z), list(z), type(z).__name__, type(m).__name__, iter(z) is z)
print(list(zip([1, 2], [3, 4], strict=True)))
for bad in (lambda: list(zip([1, 2], [3], strict=True)), lambda: list(zip([1], 5)), lambda: list(map(len, [1])), lambda: list(map(5, [1])), lambda: map(len), lambda: filter(None), lambda: list(filter(lambda: 0, [1])), lambda: enumerate(), lambda: list(enumerate([1], 'a'))):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for i, (a, b) in enumerate(zip('ab', 'cd')):
    print(i, a + b)
