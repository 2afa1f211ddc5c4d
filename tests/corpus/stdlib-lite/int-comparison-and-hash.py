small = [-3, -1, 0, 1, 2, 2 ** 53, 2 ** 53 + 1, 10 ** 30, -10 ** 30]
for i, a in enumerate(sorted(small)):
    for j, b in enumerate(sorted(small)):
        assert (a < b) == (i < j) and (a <= b) == (i <= j) and (a > b) == (i > j) and (a >= b) == (i >= j)
        assert (a == b) == (i == j) and (a != b) == (i != j)
for n in small:
    assert hash(n) == hash(int(str(n))) and n == int(str(n)) and {n: 1}[int(str(n))] == 1
    if float(n) == n:
        assert hash(float(n)) == hash(n)
assert 2 ** 53 == float(2 ** 53) and 2 ** 53 + 1 != float(2 ** 53 + 1) and 10 ** 22 == 1e22 and 10 ** 23 != 1e23
assert 2 ** 1024 > 1e308 and -2 ** 1024 < -1e308 and 2 ** 1024 < float('inf') and not 5 < float('nan')
assert hash(True) == hash(1) == hash(1.0) == 1 and hash(-1) == hash(-2) == -2
assert max(1, 1.5, True) == 1.5 and type(min(0, False)) is int and type(max(True, 1)) is bool
assert sorted([3, 2.5, True, -1, 2 ** 70, 1e10]) == [-1, True, 2.5, 3, 1e10, 2 ** 70]
for bad in ('1', None, [], (), {}):
    for op in (lambda x: 1 < x, lambda x: 1 >= x):
        try:
            op(bad)
        except TypeError as e:
            assert 'not supported between instances of' in str(e)
        else:
            assert False
    assert not 1 == bad and 1 != bad
print('ok')
