"""Numbers with units: subclasses of float and int with operators of their own."""


class Metres(float):
    def __add__(self, other):
        return Metres(float(self) + float(other))

    __radd__ = __add__

    def __mul__(self, factor):
        if isinstance(factor, Metres):
            return NotImplemented
        return Metres(float(self) * factor)

    __rmul__ = __mul__

    def __str__(self):
        return f'{float(self):g} m'


class Count(int):
    def __new__(cls, value=0):
        if value < 0:
            raise ValueError('a count is not negative')
        return super().__new__(cls, value)

    def __sub__(self, other):
        return type(self)(int(self) - int(other))

    def __repr__(self):
        return f'Count({int(self)})'

    def __bool__(self):
        return int(self) > 1


total = sum([Metres(1.5), Metres(2)], Metres(0))
print(total, repr(total), type(total).__name__, 2 * Metres(3), Metres(3) * 2, Metres(1) + 1, 1 + Metres(1))
print(Metres(2) < 3, Metres(2) == 2, max(Metres(1), Metres(4)), round(Metres(2.567), 1), -Metres(2), abs(Metres(-3)))
try:
    print(Metres(2) * Metres(3))
except TypeError as error:
    print(error)
c = Count(5)
print(c - 2, c + 1, type(c + 1).__name__, bool(Count(1)), c * 3, c // 2, c % 3, c ** 2, divmod(c, 2), c & 4, ~c)
try:
    c - 9
except ValueError as error:
    print(error)
print([10, 20, 30, 40, 50, 60][c], range(c), list(range(Count(3))), 'ab' * Count(2), f'{c:04d}|{c}|{c!r}', '%d %s' % (c, c))
print({c: 'five'}[5], hash(c) == hash(5), c == 5.0, c in (1, 5), sorted([Count(3), Count(1)]), Count(7).bit_length())
print(isinstance(True, int), int(c), type(int(c)), c.real, c.numerator, str(c), [c], int.__repr__(c))
