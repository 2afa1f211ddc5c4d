items = [(), (1,), (1, 2), (1, 3), (2,), (0, 9), (1, 2, 3)]
order = [(), (0, 9), (1,), (1, 2), (1, 2, 3), (1, 3), (2,)]
assert sorted(items) == order and sorted(items, reverse=True) == order[::-1]
for i, a in enumerate(order):
    for j, b in enumerate(order):
        assert (a < b) == (i < j) == (list(a) < list(b)) and (a == b) == (i == j) and (a >= b) == (i >= j)
        assert a + b == tuple(list(a) + list(b)) and len(a + b) == len(a) + len(b)
assert (1, 2) != [1, 2] and not (1,) == 1 and hash((1, 2)) == hash((1.0, 2.0)) and (1, [2]) == (1, [2])
nan = float('nan')
assert (nan,) == (nan,) and [nan] == [nan] and nan != nan and (nan,) != (float('nan'),) and nan in (nan,)
class Never:
    def __eq__(self, o): return False
    def __ne__(self, o): return True
n = Never()
assert [n] == [n] and n in [n] and [n].index(n) == 0 and not n == n and [n].count(n) == 1
a = [1]
a.append(a)
try:
    b = [1]
    b.append(b)
    a == b
except RecursionError as e:
    assert 'maximum recursion depth exceeded' in str(e)
assert a == a
t = (1, 2, 3)
assert t * 0 == () and t * 2 == (1, 2, 3, 1, 2, 3) and t[::-1] == (3, 2, 1) and tuple(iter(t)) == t and t.index(3) == 2 and t.count(9) == 0
print('ok')
