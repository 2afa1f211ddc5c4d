import math
print(math.pi, math.e, math.inf, math.nan, math.tau)
print(math.sqrt(2), math.sqrt(16), math.floor(2.7), math.ceil(2.1), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7), math.fabs(-3), type(math.floor(2.5)).__name__)
print(math.factorial(20), math.gcd(12, 18), math.gcd(0, 5), math.lcm(4, 6), math.isqrt(17), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3, 4]))
print(math.pow(2, 10), math.exp(0), math.log(1), math.log10(1000), math.log2(8), math.log(8, 2), math.sin(0), math.cos(0), math.degrees(math.pi), math.radians(180) == math.pi)
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(5), math.hypot(3, 4), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(2.5), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]), math.frexp(8), math.ldexp(0.5, 4))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt('a'), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.gcd(1.5), lambda: math.acos(2), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.fmod(1, 0)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
from math import sqrt as root, pi
print(root(9), round(pi, 4))
