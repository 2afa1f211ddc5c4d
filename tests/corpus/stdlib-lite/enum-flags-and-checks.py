from enum import *
import enum

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name}={self.value}'

    @classmethod
    def default(cls):
        return cls.RED

    @property
    def hexa(self):
        return hex(self.value)
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], Color.CRIMSON, list(Color), len(Color), Color.__members__, Color.RED.describe(), Color.default(), Color.RED.hexa, Color.RED in Color, isinstance(Color.RED, Color), Color.RED is Color(1), hash(Color.RED) == hash('RED'), f'{Color.RED} {Color.RED!r} {Color.RED:>12}', Color, type(Color))
t(lambda: Color(5))
t(lambda: Color['X'])
t(lambda: Color.X)
t(lambda: Color.RED < Color.BLUE)
t(lambda: setattr(Color, 'RED', 5))
t(lambda: delattr(Color, 'RED'))
t(lambda: Color())
t(lambda: Color.RED())
t(lambda: 1 in Color)
t(lambda: Color.RED == 1)
t(lambda: Color.RED.BLUE)
t(lambda: Color.RED + 1)
t(lambda: setattr(Color.RED, 'value', 3))
t(lambda: setattr(Color.RED, 'name', 3))

def dup():

    @unique
    class D(Enum):
        A = 1
        B = 1
        C = 2
        E = 2
t(dup)

def sub():

    class S(Color):
        X = 1
t(sub)

def re():

    class R(Enum):
        A = 1
        A = 2
t(re)

class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print(list(Auto))

class S(str, Enum):
    A = 'a'
    B = 'b'
print(S.A, S.A == 'a', S.A + 'x', f'{S.A}', '%s' % S.A, S('a'), repr(S.A), str(S.A), S.A.upper(), {S.A: 1}['a'])

class SS(StrEnum):
    A = auto()
    BEE = auto()
print(SS.A, list(SS), f'{SS.BEE:>5}', SS.A.value)

class I(IntEnum):
    LOW = 1
    HIGH = 2
print(I.LOW, I.LOW + 1, I.LOW < I.HIGH, sorted([I.HIGH, I.LOW]), f'{I.LOW}', repr(I.LOW), I(2), [10, 20, 30][I.LOW], max(I), '%d' % I.HIGH, I.LOW == 1)

class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(F.R | F.X, F.RW, F.R & F.W, ~F.R, F(0), F(7), F.R in F.RW, list(F.RW), bool(F.R & F.W), F.R ^ F.RW, repr(F.R | F.W), list(F), len(F.RW), F.RW.name, (F.R | F.X).value, (F.R | F.X).name)
t(lambda: F(8))
t(lambda: F.R | 1)
t(lambda: 'a' in F.R)

class IF(IntFlag):
    A = 1
    B = 2
    C = 4
print(IF.A | IF.B, IF.A | 8, IF(7), IF(9), ~IF.A, IF.A + IF.B, repr(IF(0)), list(IF(5)), IF.A | 1)

class Planet(Enum):
    MERCURY = (3.303e+23, 2439700.0)
    EARTH = (5.976e+24, 6378140.0)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def g(self):
        return 6.673e-11 * self.mass / (self.radius * self.radius)
print(Planet.EARTH, Planet.EARTH.g, Planet.EARTH.value, Planet.MERCURY.mass)
An = Enum('Animal', 'ANT BEE CAT')
print(list(An), An.ANT.value, An)
print(list(Enum('Q', ['a', 'b'], start=0)), list(Enum('Z', {'a': 5})))
print(list(Enum('Z', [('a', 5)], type=int)))

class G(Enum):

    def _generate_next_value_(name, start, count, last):
        return name.lower() + str(count)
    A = auto()
    B = auto()
print(list(G))

class M(Enum):
    A = 1

    @classmethod
    def _missing_(cls, v):
        return cls.A if v == 'first' else None
print(M('first'))
t(lambda: M('x'))

class Ig(Enum):
    _ignore_ = 'x'
    x = 5
    A = 1
print(list(Ig))

class N(Enum):
    A = 1

    @member
    def b(self):
        return 5

    @nonmember
    def c(self):
        return 6

    class Inner:
        pass
print(list(N)[:1], N.c.__name__)
match Color.RED:
    case Color.BLUE:
        print('b')
    case Color.RED:
        print('r')
import pickle, copy, json
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, json.dumps({'a': I.LOW, 'b': S.A}))
t(lambda: json.dumps(Color.RED))

class Ordered(Enum):
    A = 1
    B = 2

    def __lt__(self, o):
        return self.value < o.value if self.__class__ is o.__class__ else NotImplemented
print(sorted([Ordered.B, Ordered.A]), Ordered.A < Ordered.B)
t(lambda: Ordered.A < 3)
print(dir(Color), Color.__doc__, Color.RED.__class__, Color.RED.__objclass__ if hasattr(Color.RED, '__objclass__') else '', Color.__name__, Color.RED._value_, Color.RED._name_)

def v():

    @verify(CONTINUOUS)
    class V(Enum):
        A = 1
        B = 3
t(v)
print(enum.global_enum_repr, type(enum.EnumMeta), EnumType is EnumMeta) if 0 else print(EnumType is EnumMeta)

class Em(Enum):
    pass
print(list(Em))
t(lambda: Em(1))
