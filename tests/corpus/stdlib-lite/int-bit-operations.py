values = [0, 1, -1, 5, -6, 127, -128, 2 ** 31 - 1, -2 ** 31, 2 ** 32, 2 ** 53 + 5, -2 ** 60 - 3, 2 ** 90 + 12345, -(2 ** 77)]
def bits(n, width):
    return [(n // 2 ** i) % 2 for i in range(width)]
def value(bs):
    return sum(b << i for i, b in enumerate(bs[:-1])) - (bs[-1] << (len(bs) - 1))
W = 100
for a in values:
    assert ~a == -a - 1
    for n in (0, 1, 5, 31, 32, 33, 53, 64, 70):
        assert a << n == a * 2 ** n and a >> n == a // 2 ** n, (a, n)
    for b in values:
        A, B = bits(a, W), bits(b, W)
        assert a & b == value([x & y for x, y in zip(A, B)]), (a, b)
        assert a | b == value([x | y for x, y in zip(A, B)]), (a, b)
        assert a ^ b == value([x ^ y for x, y in zip(A, B)]), (a, b)
        assert (a & b) + (a | b) == a + b and a ^ b == (a | b) - (a & b)
for n in range(200):
    assert (1 << n).bit_length() == n + 1 and ((1 << n) - 1).bit_length() == n and (-(1 << n)).bit_length() == n + 1
assert 0 .bit_length() == 0 and 1 << 0 == 1 and 0 << 1000 == 0 and 5 >> 1000 == 0 and -5 >> 1000 == -1
for f in (lambda: 1 << -1, lambda: 1 >> -1):
    try:
        f()
    except ValueError as e:
        assert str(e) == 'negative shift count'
    else:
        assert False
print('ok')
