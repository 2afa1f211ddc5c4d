for n in (0, 5, 15, 25, 35, -15, -25, 149, 150, 151, 250, 12345678901234567890, -99):
    for k in (1, 2, 3):
        unit = 10 ** k
        low = n // unit * unit
        rest = n - low
        if rest * 2 < unit:
            expected = low
        elif rest * 2 > unit:
            expected = low + unit
        else:
            expected = low if (low // unit) % 2 == 0 else low + unit
        assert round(n, -k) == expected, (n, k, round(n, -k))
    assert round(n) == round(n, 0) == round(n, 5) == n and type(round(n, 2)) is int
for x, up in ((2.5, 2), (3.5, 4), (-2.5, -2), (0.5, 0), (1.5, 2), (2.4999, 2), (1e17, 10 ** 17)):
    assert round(x) == up and type(round(x)) is int
assert int(2.9999) == 2 and int(-2.9999) == -2 and int(1e30) == 1000000000000000019884624838656
assert int(True) == 1 and int('  12  ') == 12 and float(10 ** 15) == 1e15 and float(5) == 5.0
assert 7 / 2 == 3.5 and 10 ** 30 / 10 ** 29 == 10.0 and (2 ** 1000) / (2 ** 999) == 2.0 and 1 / 3 == 0.3333333333333333
assert (2 ** 53 + 1) / 1 == 9007199254740992.0 and (10 ** 400) / (10 ** 390) == 1e10
print('ok')
