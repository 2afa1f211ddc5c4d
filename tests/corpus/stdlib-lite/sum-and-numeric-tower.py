assert sum([]) == 0 and sum([0.5, 1]) == 1.5 and sum([[1], [2]], []) == [1, 2] and sum((), ()) == () and type(sum([True, True])) is int
assert sum([10 ** 20, 1, -10 ** 20]) == 1 and sum([1e20, 1.0, -1e20]) == 0.0 and sum(range(10 ** 4)) == 49995000
for a in (1, True, 2.0, 10 ** 20):
    for b in (3, False, 0.5, -(10 ** 20)):
        kinds = {type(a), type(b)}
        expected = float if float in kinds else int
        assert type(a + b) is type(a - b) is type(a * b) is expected, (a, b)
        assert a + b == b + a and a * b == b * a and a - b == -(b - a)
        if b:
            assert type(a / b) is float and type(a // b) is expected
assert 1 == 1.0 == True and 0 == 0.0 == False and 1 != '1' and not 0 == None and 2 ** 0.5 == 1.4142135623730951 and (-8) ** 3 == -512
assert 10 ** 15 + 0.5 == 1000000000000000.5 and 10 ** 16 + 1.0 == 1e16 and 3 * 0.1 == 0.30000000000000004 and 1e308 * 10 == float('inf')
assert int(1e15) + 1 == 10 ** 15 + 1 and float(2 ** 53) + 1 == float(2 ** 53) and 2 ** 53 + 1 - 2 ** 53 == 1
assert True + True == 2 and True * 'ab' == 'ab' and [1] * True == [1] and 'ab'[True] == 'b' and {True: 'x'}[1.0] == 'x'
fib = [0, 1]
while len(fib) < 120:
    fib.append(fib[-1] + fib[-2])
assert fib[100] == 354224848179261915075 and fib[119] == fib[118] + fib[117] and all(fib[i + 1] * fib[i - 1] - fib[i] ** 2 == (-1) ** i for i in range(1, 119))
pi = 0
k, s = 1, 1
for i in range(1000):
    pi += 4 * s / k
    k, s = k + 2, -s
assert round(pi, 5) == 3.14059
digits = str(2 ** 200)
assert digits == '1606938044258990275541962092341162602522202993782792835301376' and sum(map(int, digits)) == 256
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x
assert isqrt(10 ** 60) == 10 ** 30 and isqrt(2 * 10 ** 60) == 1414213562373095048801688724209
print('ok')
