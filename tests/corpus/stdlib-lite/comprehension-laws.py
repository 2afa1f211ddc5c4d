def manual(xs, ys):
    out = []
    for x in xs:
        if x % 2:
            for y in ys:
                if x < y:
                    out.append((x, y))
    return out
xs, ys = range(6), range(3, 7)
expected = manual(xs, ys)
assert [(x, y) for x in xs if x % 2 for y in ys if x < y] == expected
assert list((x, y) for x in xs if x % 2 for y in ys if x < y) == expected
assert {(x, y) for x in xs if x % 2 for y in ys if x < y} == set(expected)
assert {(x, y): x + y for x in xs if x % 2 for y in ys if x < y} == {p: sum(p) for p in expected}
assert [[y for y in range(x)] for x in range(4)] == [[], [0], [0, 1], [0, 1, 2]]
assert [a for a, *b in [(1, 2), (3,)]] == [1, 3] and [b for a, *b in [(1, 2), (3,)]] == [[2], []]
calls = []
def source(n):
    calls.append(n)
    return range(n)
assert [0 for a in source(2) for b in source(3)] == [0] * 6 and calls == [2, 3, 3]
x = 'outer'
assert [x for x in 'ab'] == ['a', 'b'] and x == 'outer' and {x: x for x in 'a'} == {'a': 'a'} and x == 'outer'
fs = [lambda i=i: (i, j) for i in range(2) for j in range(2)]
assert [f() for f in fs] == [(0, 1), (0, 1), (1, 1), (1, 1)]
class K:
    n = 3
    squares = [i * i for i in range(n)]
    try:
        broken = [n for _ in range(1)]
    except NameError as e:
        broken = str(e)
assert K.squares == [0, 1, 4] and K.broken == "name 'n' is not defined"
g = (1 // v for v in [1, 0])
assert next(g) == 1
try:
    next(g)
except ZeroDivisionError:
    pass
assert list(g) == []
lazy = (calls.append('lazy') for _ in range(3))
assert 'lazy' not in calls
next(lazy)
assert calls.count('lazy') == 1
assert [y for x in [[1, 2], [3]] for y in x if (z := y) > 1] == [2, 3] and z == 3
assert sum(x for x in range(10) if not x % 3) == 18 and ''.join(c for c in 'a1b2' if c.isalpha()) == 'ab'
assert [i if i else 'zero' for i in range(2)] == ['zero', 1] and [(yield_ := i) for i in range(2)] == [0, 1]
assert dict([(k, [v for v in range(k)]) for k in range(3)]) == {0: [], 1: [0], 2: [0, 1]}
print('ok')
