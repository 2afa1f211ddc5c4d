print(min(3, 1, 2), max([1, 5, 2]), min('hello'), max({'a': 1, 'b': 0}), min([], default='none'), max((), default=0))
print(max(['aa', 'b', 'cccc'], key=len), min(['aa', 'b'], key=len), max(1, 2.0, 2), min((1, 'b'), (1, 'a')), max('a', 'B', key=str.lower))
words = {'x': 3, 'y': 7}
print(max(words, key=words.get), min(words.items(), key=lambda p: p[1]))
print(sum([1, 2, 3]), sum([], 5), sum((1.5, 2)), sum([[1], [2]], []), sum(range(101)), sum([1, 2], start=10), sum(x % 2 == 0 for x in range(9)))
print(any([0, '', 3]), any([]), all([1, 'a']), all([]), all([1, 0]), any(x > 2 for x in [1, 2, 3]), all(c.isalpha() for c in 'abc'))
for bad in (lambda: max(), lambda: max([]), lambda: min(5), lambda: sum(['a', 'b']), lambda: sum('ab'), lambda: sum(5), lambda: max(1, 'a'), lambda: max([1], 2, default=3), lambda: any(5), lambda: sum([1], 'a'), lambda: sum(['a'], ''), lambda: max([1], foo=2)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
