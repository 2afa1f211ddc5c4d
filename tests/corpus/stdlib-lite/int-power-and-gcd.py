def slow_pow(b, e):
    r = 1
    for _ in range(e):
        r *= b
    return r
for b in (-7, -2, -1, 0, 1, 2, 3, 10, 2 ** 40):
    for e in range(0, 25):
        assert b ** e == pow(b, e) == slow_pow(b, e)
        for m in (1, 2, 7, 97, -5, 2 ** 61 - 1):
            assert pow(b, e, m) == slow_pow(b, e) % m, (b, e, m)
assert type(2 ** -1) is float and 2 ** -1 == 0.5 and (-2) ** -2 == 0.25 and 0 ** 0 == 1
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)
assert gcd(2 ** 40 * 3, 6 ** 20) == 2 ** 20 * 3 and gcd(0, -5) == 5
for a in range(1, 40):
    for m in (41, 97, 101):
        assert a * pow(a, -1, m) % m == 1
try:
    pow(6, -1, 9)
except ValueError as e:
    assert str(e) == 'base is not invertible for the given modulus'
else:
    assert False
for bad in (lambda: pow(2, 3, 0), lambda: 0 ** -1):
    try:
        bad()
    except (ValueError, ZeroDivisionError) as e:
        assert str(e) in ('pow() 3rd argument cannot be 0', '0.0 cannot be raised to a negative power')
    else:
        assert False
print('ok')
