from random import Random
r = Random(9)
cases = [(2.675, 2, 2.67), (1.005, 2, 1.0), (0.5, 0, 0.0), (1.5, 0, 2.0), (-0.5, 0, -0.0), (1234.5678, 2, 1234.57), (1234.5678, -2, 1200.0),
         (5e-324, 3, 0.0), (1e300, 5, 1e300), (0.15, 1, 0.1), (0.25, 1, 0.2), (0.35, 1, 0.3), (2.5, 0, 2.0), (1e22, -22, 1e22), (55.55, 1, 55.5), (99.995, 2, 100.0)]
for x, n, expected in cases:
    got = round(x, n)
    assert got == expected and str(got) == str(expected), (x, n, got)
for _ in range(200):
    x = r.uniform(-1000, 1000)
    for n in (0, 1, 2, 5):
        assert round(x, n) == float(f'{x:.{n}f}'), (x, n)
    assert abs(round(x) - x) <= 0.5
assert round(1.23456, 400) == 1.23456 and round(123.0, -400) == 0.0 and round(float('inf'), 2) == float('inf')
for bad in (float('inf'), float('nan')):
    try:
        round(bad)
    except (OverflowError, ValueError) as e:
        assert str(e).startswith('cannot convert float')
    else:
        assert False
print('ok')
