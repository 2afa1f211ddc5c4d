print(2 ** 100, -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), 10 ** 20 // 3, 2 ** -1, 0 ** 0, (-2) ** 3, -2 ** 2)
print(0.1 + 0.2, 1 / 3, 1e100, 1e-7, 123456789.0 * 10, 5e-324, 1.7976931348623157e308, 100.0, 1e22, 1e21, 123456789012345680.0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(0.5), round(1e20), round(15, -1), round(25, -1))
print(int(3.99), int(-3.99), int('  42 '), int('ff', 16), int('0b101', 0), int('1_000'), float('1e3'), float(' inf '), float('-0'))
print(7 // 2.0, -7.5 % 2, divmod(7.5, 2), 3.0 == 3, 1 == True, True + True, 10 / 5, 2 ** 0.5, (0.1).as_integer_ratio())
print((255).bit_length(), (10).bit_count(), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, -1 >> 1, (1 << 70) >> 68, -5 & 0xff)
print(max(1, 2.5, -3), min('b', 'a'), sum([0.1] * 10), sum(range(101)), abs(-5), abs(-5.5), pow(3, 4, 5), pow(3, -1, 7), hash(2 ** 61 - 1))
f = 1
for i in range(1, 31):
    f *= i
print(f, len(str(f)), f % 1000007, str(f)[::-1][:5], f // 10 ** 20, f == int(str(f)))
print(float('nan') == float('nan'), float('inf') > 10 ** 400, -float('inf'), 10 ** 400 > 1e308, 2 ** 53 + 1 == float(2 ** 53 + 1), 0.1 + 0.7)
print((1.5).is_integer(), (2.0).is_integer(), (3.7).hex(), float.fromhex('0x1.8p1'), 1_000_000, 0xff, 0o17, 0b11, 1e3, .5, 5.)
for bad in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 0 ** -1, lambda: int('x'), lambda: int('1.5'), lambda: float('x'), lambda: int(float('nan')), lambda: int(float('inf')), lambda: 10.0 ** 400, lambda: int('z', 40), lambda: 1 << -1, lambda: float(10 ** 400), lambda: 5 @ 3, lambda: -'a', lambda: 1 + '1', lambda: '1' + 1, lambda: [1] + (2,), lambda: 'a' * 'b', lambda: None + 1):
    try:
        print(bad())
    except (ArithmeticError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
a = b = 257
print(a is b, type(10 ** 30).__name__, isinstance(2 ** 80, int), (2 ** 80).__class__, -0.0 == 0.0, str(-0.0), 1 < 2 < 3 > 2, 1 < 3 < 2)
