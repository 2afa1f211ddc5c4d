"""Roots, exponentials and logarithms on whole numbers that stand for fixed-point ones."""

from math import isqrt


def divided(a, b):
    """a / b, rounded to the nearest whole number, ties to even."""
    q, r = divmod(a, b)
    return q + (2 * r + (q & 1) > b)


def ln_fixed(coefficient, exponent, places):
    """ln(coefficient * 10 ** exponent) * 10 ** places, right to a few units."""
    work = places + 12 + len(str(abs(exponent) + len(str(coefficient))))
    one = 10 ** work
    digits = len(str(coefficient))
    return divided(_ln_small(divided(coefficient * one, 10 ** digits), one) + (exponent + digits) * ln10(work),
                   10 ** (work - places))


_ln10 = {}


def ln10(places):
    if places not in _ln10:
        one = 10 ** (places + 5)
        _ln10[places] = divided(-_ln_small(one // 10, one), 10 ** 5)
    return _ln10[places]


def _ln_small(x, one):
    """ln of a fixed-point number from 0.1 to 1."""
    halvings = 0
    while abs(x - one) * 64 > one:
        x = isqrt(x * one)
        halvings += 1
    y = (x - one) * one // (x + one)
    square = y * y // one
    total = term = y
    n = 1
    while term:
        term = term * square // one if term > 0 else -(-term * square // one)
        n += 2
        total += term // n
    return total * 2 << halvings


def exp_fixed(x, places):
    """(coefficient, exponent) of exp(x / 10 ** places), with about `places` digits."""
    shift, rest = divmod(x, ln10(places))
    one = 10 ** places
    halvings = 8
    rest //= 1 << halvings
    total = term = one
    n = 1
    while term:
        term = term * rest // (one * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // one
    return total, shift - places
