"""enum, types."""
import enum
import types
from enum import Enum, Flag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 'b'
    CRIMSON = 1

    def describe(self):
        return f'{self.name} is {self.value}'

    @classmethod
    def favourite(cls):
        return cls.GREEN

    @property
    def short(self):
        return self.name[0]


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], Color('b'))
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED in Color, Color.RED.describe(), Color.favourite())
print(Color.RED == Color.RED, Color.RED == 1, Color.RED is Color(1), Color.RED != Color.GREEN, Color.BLUE.short)
print({Color.RED: 'r'}[Color(1)], isinstance(Color.RED, Color), type(Color.RED), Color, f'{Color.RED} {Color.GREEN!r}')
print(dict(Color.__members__), [c.name for c in reversed(Color)])
for attempt in (
    lambda: Color(9),
    lambda: Color['NO'],
    lambda: Color.NO,
    lambda: setattr(Color, 'RED', 5),
    lambda: Color.RED < Color.GREEN,
    lambda: setattr(Color.RED, 'value', 5),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


class State(Enum):
    READY = auto()
    RUNNING = auto()
    DONE = auto()


print([s.value for s in State], State.RUNNING, list(State)[-1])


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH.mass, Planet.MARS.density, Planet.EARTH.value, Planet((0.64, 3.39)))


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    NORTH = auto()
    SOUTH = auto()


print([n.value for n in Named])


class Mood(Enum):
    GOOD = 1
    BAD = 2

    @classmethod
    def _missing_(cls, value):
        return cls.BAD if value == 'bad' else None

    def __str__(self):
        return self.name.lower()


print(Mood('bad'), f'{Mood.GOOD}', repr(Mood.GOOD))
try:
    Mood('x')
except ValueError as e:
    print(e)

try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1

except ValueError as e:
    print(e)

Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.CAT.value, Enum('Size', {'S': 1, 'L': 3}).L.value)


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.R in Perm.RW, Perm.X in Perm.RW, Perm(0), bool(Perm(0)))
print(list(Perm), Perm.RW & Perm.W, Perm.RW ^ Perm.R, ~Perm.R, (Perm.R | Perm.X).value, list(Perm.RW), len(Perm.RW))


class Bits(Flag):
    A = auto()
    B = auto()
    C = auto()


print([b.value for b in Bits], Bits.A | Bits.C, Bits(7), Bits['A'])
try:
    Bits(8)
except ValueError as e:
    print(e)

ns = types.SimpleNamespace(a=1, b='x')
ns.c = [2]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x', c=[2]), vars(ns))
print(isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType))
print(isinstance(Color.RED.describe, types.MethodType), isinstance(types, types.ModuleType))
try:

    class More(Color):
        PINK = 7

except TypeError as e:
    print(e)
print(isinstance((i for i in ()), types.GeneratorType), types.NoneType)
