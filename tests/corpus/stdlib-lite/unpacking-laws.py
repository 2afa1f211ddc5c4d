for n in range(6):
    items = list(range(n))
    for it in (items, tuple(items), iter(items), (x for x in items), dict.fromkeys(items)):
        try:
            a, b, *c = it
        except ValueError as e:
            assert n < 2 and str(e) == f'not enough values to unpack (expected at least 2, got {n})'
        else:
            assert [a, b, *c] == items and type(c) is list
    try:
        a, b, c = items
    except ValueError as e:
        assert str(e) == ('too many values to unpack (expected 3)' if n > 3 else f'not enough values to unpack (expected 3, got {n})')
    else:
        assert n == 3
(a, (b, [c, *d]), e), f = (1, (2, 'xyz'), 3), 4
assert (a, b, c, d, e, f) == (1, 2, 'x', ['y', 'z'], 3, 4)
*a, b = 'only'
assert a == ['o', 'n', 'l'] and b == 'y'
a, *b, c = 1, 2
assert b == []
x = [1, 2, 3]
x[0], x[1], *x[2:] = x[1], x[0], 9, 8
assert x == [2, 1, 9, 8]
a = b = c = [0]
assert a is b is c
i = 0
i, x[i] = 3, 'set at 3'
assert x[3] == 'set at 3'
class O: pass
o = O()
o.a, (o.b, *o.c) = 'p', 'qrs'
assert vars(o) == {'a': 'p', 'b': 'q', 'c': ['r', 's']}
for bad in (5, None, object()):
    try:
        a, b = bad
    except TypeError as e:
        assert str(e) == f'cannot unpack non-iterable {type(bad).__name__} object'
    else:
        assert False
assert [*'ab', *[], *range(2)] == ['a', 'b', 0, 1] and (*{}, *()) == () and {**{'a': 1}, 'a': 2, **{'b': 3}} == {'a': 2, 'b': 3}
assert [(k, v) for k, (v, *_) in {'x': 'abc'}.items()] == [('x', 'a')]
[] = ()
() = []
print('ok')
