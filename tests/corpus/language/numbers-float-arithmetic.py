inf, nan = float('inf'), float('nan')
print(inf + 1, inf - inf, inf * 0, -inf, 1 / inf, inf > 10 ** 100, nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan])
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 1e20 // 3, 5.0 // inf, -5.0 // inf)
print(2.0 ** 3, 2 ** 0.5, 4 ** 0.5, 2 ** -2, (-8.0) ** 3, 0.0 ** 0, 1e200 * 1e200, -1e200 * 1e200)
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1.0 == 1, 0.5 == 1 / 2, 1e16 + 1 == 1e16)
print(int(2.9), int(-2.9), int(1e20), (2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio(), (0.5).hex())
print(3.7 - 0.2, 3 * 1.1, 1.1 / 3, -3.5, +2.5, abs(-2.5), 3 + 2.0, 5 - 0.5, 2 * 0.1, 1 // 1.0, 5 % 2.0)
print(min(1, 1.0), max(1.0, 1), sum([0.1] * 10), sum([1, 2.5]), sorted([2.5, 1, 3, 0.5]), -0.0 == 0.0)
print(hash(1.0) == hash(1), hash(0.5), hash(-1.0), hash(inf), hash(1e20) == hash(10 ** 20), {1: 'a', 1.0: 'b', True: 'c'})
print(float(5), float('3.5'), float(True), float(), bool(0.0), bool(nan), bool(1e-300), float.fromhex('0x1.8p1'))
for bad in (lambda: inf // 1 and int(inf), lambda: int(nan), lambda: 10.0 ** 400, lambda: 1.0 // 0, lambda: 0.0 ** -1, lambda: float('1.2.3'), lambda: float(''), lambda: 1.5 << 1, lambda: 1.5 | 1):
    try:
        print(bad())
    except (OverflowError, ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
