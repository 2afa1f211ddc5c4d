"""copy.copy and copy.deepcopy."""
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

a = [1, [2, 3], {'k': [4]}]
shallow, deep = copy.copy(a), copy.deepcopy(a)
a[1].append('x')
a[2]['k'].append('y')
print(a, shallow, deep, shallow[1] is a[1], deep[1] is a[1])
t = (1, 'a', (2, 3))
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [2]))[1])
loop = [1]
loop.append(loop)
l2 = copy.deepcopy(loop)
print(l2[1] is l2, l2 is loop, l2)


class P:
    shared = []

    def __init__(self, x, other=None):
        self.x = x
        self.other = other


p = P([1], P('inner'))
q, r = copy.copy(p), copy.deepcopy(p)
print(q.x is p.x, r.x is p.x, r.other.x, r.other is p.other, q.other is p.other, type(r) is P, r.shared is P.shared)
p.other.other = p
r = copy.deepcopy(p)
print(r.other.other is r)


class Slots:
    __slots__ = ('a', 'b')


s = Slots()
s.a = [1]
c = copy.deepcopy(s)
print(c.a, c.a is s.a, hasattr(c, 'b'), copy.copy(s).a is s.a)


class Custom:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        print('copying')
        return Custom(self.n + 1)

    def __deepcopy__(self, memo):
        print('deep copying', type(memo).__name__)
        return Custom(self.n + 10)


print(copy.copy(Custom(1)).n, copy.deepcopy([Custom(1)])[0].n)


class State:
    def __init__(self):
        self.kept = [1]
        self.lost = 2

    def __getstate__(self):
        return {'kept': self.kept}

    def __setstate__(self, state):
        print('state', state)
        self.__dict__.update(state)


st = copy.deepcopy(State())
print(vars(st), vars(copy.copy(State())))


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduced, (self.n * 2,))


print(copy.copy(Reduced(4)).n, copy.deepcopy(Reduced(5)).n)
Point = namedtuple('Point', 'x y')
print(copy.deepcopy(Point([1], 2)), copy.copy(Point(1, 2)), copy.deepcopy(deque([[1]], 3)), copy.copy(deque([1])))
dd = defaultdict(list, a=[1])
d2 = copy.deepcopy(dd)
d2['a'].append(2)
print(dd, d2, d2['z'], copy.copy(dd) == dd, copy.deepcopy(OrderedDict(a=[1])), copy.copy(Counter('aab')))


class MyList(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = 'tag'


m = MyList([1, [2]])
m2 = copy.deepcopy(m)
print(m2, m2.tag, type(m2).__name__, m2[1] is m[1], copy.copy(m)[1] is m[1])
print(copy.copy({1, 2}), copy.deepcopy(frozenset([1])), copy.copy(bytearray(b'x')), copy.copy(print) is print)
print(copy.deepcopy(P) is P, copy.copy(None), copy.deepcopy(len) is len, copy.deepcopy(ValueError('a', 1)).args)
same = [1]
pair = copy.deepcopy([same, same])
print(pair[0] is pair[1])
for bad in ((i for i in ()), copy):
    try:
        copy.copy(bad)
    except TypeError as e:
        print(e)
