values = [0.5, -0.5, 1.0, -1.0, 2.5, -2.5, 7.25, -7.25, 1e10, -1e10, 0.1, -0.1, 3.0, 1e-10]
for a in values:
    for b in values:
        q, r = divmod(a, b)
        assert q == a // b and r == a % b
        assert q == int(q) and abs(r) < abs(b) or r == b
        assert r == 0 or (r < 0) == (b < 0), (a, b, r)
        assert abs(q * b + r - a) <= abs(a) * 1e-9 + abs(b)
        assert type(q) is float
assert 5.5 % 2 == 1.5 and -5.5 % 2 == 0.5 and 5.5 % -2 == -0.5 and 5 // 2.0 == 2.0 and -5 // 2.0 == -3.0
assert str(-0.0 % 5) == '0.0' and str(0.0 % -5) == '-0.0' and str(4.0 % -2) == '-0.0' and str(-4 // 3.0) == '-2.0'
inf = float('inf')
assert 5 % inf == 5 and -5 % inf == inf and 5 // inf == 0.0 and -5 // inf == -1.0
for f in (lambda: 1.0 // 0, lambda: 1.0 % 0.0, lambda: divmod(1.0, 0), lambda: 1.0 / 0):
    try:
        f()
    except ZeroDivisionError as e:
        assert 'float' in str(e)
    else:
        assert False
x = inf % 3
assert x != x
print('ok')
