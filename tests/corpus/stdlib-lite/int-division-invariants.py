values = [0, 1, -1, 2, -2, 3, 7, -7, 10, 12345, -98765, 2 ** 31, -2 ** 31, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 1, -2 ** 53 - 1,
          2 ** 63, 2 ** 64 - 1, 10 ** 20, -10 ** 25, 3 ** 80, -(7 ** 50)]
for a in values:
    for b in values:
        if b == 0:
            continue
        q, r = divmod(a, b)
        assert q == a // b and r == a % b, (a, b)
        assert q * b + r == a, (a, b)
        assert abs(r) < abs(b), (a, b)
        assert r == 0 or (r < 0) == (b < 0), (a, b)
        assert (-a) // (-b) == q, (a, b)
        assert type(q) is int and type(r) is int
for a in values:
    for f in (lambda x: x // 0, lambda x: x % 0, lambda x: divmod(x, 0)):
        try:
            f(a)
        except ZeroDivisionError as e:
            assert str(e).startswith('integer') or 'by zero' in str(e)
        else:
            assert False
print('ok')
