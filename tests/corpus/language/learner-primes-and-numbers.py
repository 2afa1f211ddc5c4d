def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]
print(sieve(50))
def factor(n):
    out, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            out[d] = out.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        out[n] = 1
    return out
print(factor(360), factor(97), factor(2 ** 10 * 3))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(1071, 462), bin(10), hex(255), oct(8), int('ff', 16), int('0b101', 0))
print(f'{1234567.891:,.2f} {0.00012:.3e} {42:08.3f} {-7:+} {255:#x} {5:>5}|{5:<5}|{5:^5}| {1e20:g} {12345:e}')
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 2 ** -1, round(2.5), round(3.5), round(2.675, 2), abs(-3.2))
print(0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789.123456789, 3.0, float('nan'), -0.0, 5e-324)
collatz = [27]
while collatz[-1] != 1:
    n = collatz[-1]
    collatz.append(n // 2 if n % 2 == 0 else 3 * n + 1)
print(len(collatz), max(collatz), collatz[-5:])
print(sum(int(d) for d in str(2 ** 100)), str(10 ** 30)[:5], (1 << 64) - 1)
import math
print(math.sqrt(2), math.pi, math.factorial(20), math.floor(-2.5), math.ceil(2.1), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.log(8, 2), math.inf)
for bad in ('12a', '', '1.5', ' 7 '):
    try:
        print(int(bad))
    except ValueError as e:
        print(e)
