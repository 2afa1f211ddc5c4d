"""collections: namedtuple, defaultdict, OrderedDict, Counter, ChainMap, User… and the abstract classes."""
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, namedtuple
import collections
import collections.abc

Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
print(p, p.x, p.y, p[0], p == (1, 2), isinstance(p, tuple), len(p))
x, y = p
print(x, y, p._replace(x=10), p._asdict(), Point._fields, Point._make([5, 6]))
print(Point.__name__, Point.__doc__, hash(p) == hash((1, 2)), p + (3,), p < Point(1, 3))
Task = namedtuple('Task', 'name priority done', defaults=[0, False])
print(Task('a'), Task('b', 5), Task._field_defaults, sorted([Task('b', 2), Task('a', 2)]))
print(namedtuple('R', 'a a def _b', rename=True)._fields)
for attempt in (
    lambda: Point(1),
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, 2, z=3),
    lambda: Point(1, x=3),
    lambda: Task(),
    lambda: Point._make([1]),
    lambda: p._replace(z=1),
    lambda: setattr(p, 'x', 5),
    lambda: p.z,
    lambda: namedtuple('A', 'a a'),
    lambda: namedtuple('A', '_a'),
    lambda: namedtuple('A', 'class'),
    lambda: namedtuple('A', '1a'),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


class Vector(namedtuple('Vector', 'x y')):
    __slots__ = ()

    def length2(self):
        return self.x * self.x + self.y * self.y


print(Vector(3, 4), Vector(3, 4).length2())

dd = defaultdict(list)
for word in 'the quick the lazy quick the'.split():
    dd[word[0]].append(word)
print(dd, dd['none'], len(dd), dd.get('zzz'), 'zzz' in dd)
counts = defaultdict(int)
for c in 'mississippi':
    counts[c] += 1
print(dict(counts), sorted(counts.items(), key=lambda kv: -kv[1])[0])
nested = defaultdict(lambda: defaultdict(int))
nested['a']['b'] += 1
print(nested['a'], defaultdict(None, {1: 2}), defaultdict(int, a=1).copy())
try:
    defaultdict(None)['x']
except KeyError as e:
    print('KeyError', e)
try:
    defaultdict(5)
except TypeError as e:
    print('TypeError', e)

od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')
print(od, od.popitem(), od.popitem(last=False), od)
od['z'] = 0
od.move_to_end('z', last=False)
print(od, list(od), list(reversed(od)), OrderedDict(), OrderedDict(a=1) == {'a': 1})
print(OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]))
for attempt in (lambda: OrderedDict().popitem(), lambda: od.move_to_end('nope')):
    try:
        attempt()
    except KeyError as e:
        print('KeyError', e)

c = Counter('abracadabra')
print(c, c['a'], c['q'], c.most_common(2), sum(c.values()), c.total())
c.update('aaa')
c.subtract({'b': 5})
print(c, sorted(c.elements()))
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=4))
print(Counter(a=3, b=1) & Counter(a=1, b=4), Counter(a=3, b=1) | Counter(a=1, b=4), +Counter(a=1, b=-1))
print(Counter(['x', 'y', 'x']).items(), Counter(), Counter({1: 2}) == Counter([1, 1]))
del c['not there']
c += Counter('zz')
print(c['z'], Counter('aab') <= Counter('aaabb'), Counter(i % 3 for i in range(10)))
words = 'to be or not to be that is the question to be'.split()
print(Counter(words).most_common(3))

cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(cm['a'], cm['b'], len(cm), sorted(cm), cm, 'b' in cm, cm.get('q', 9), dict(cm))
child = cm.new_child({'c': 4})
child['d'] = 5
print(child, child.parents, cm.maps)
try:
    del cm['b']
except KeyError as e:
    print('KeyError', e)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


low = Lower(A=1)
low['B'] = 2
low.update({'C': 3})
print(low, low['a'], 'b' in low, len(low), list(low.items()), low.pop('a'), low.get('a'))
ul = UserList([3, 1])
ul.append(2)
ul.sort()
print(ul, ul[0], ul + [9], len(ul), ul == [1, 2, 3])

abc = collections.abc
print([isinstance(v, abc.Iterable) for v in ([], (), {}, 'a', 5, iter([]))])
print([isinstance(v, abc.Sequence) for v in ([], (), {}, 'a', range(3), collections.deque())])
print([isinstance(v, abc.Mapping) for v in ({}, [], Counter(), low)])
print(isinstance(len, abc.Callable), isinstance(5, abc.Hashable), isinstance([], abc.Hashable))
print(isinstance((i for i in ()), abc.Generator), isinstance({1}, abc.Set), isinstance({}.keys(), abc.KeysView))
print(issubclass(dict, abc.MutableMapping), issubclass(list, abc.MutableSequence), abc.Iterable)


class Squares(abc.Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


s = Squares(5)
print(list(s), 9 in s, s.index(16), s.count(4), list(reversed(s)), isinstance(s, abc.Collection))
try:
    abc.Sequence()
except TypeError as e:
    print(e)


class Bag(abc.MutableSet):
    def __init__(self, items=()):
        self.items = list(items)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


b = Bag([1, 2, 3])
b |= {4}
b -= {1}
print(list(b), list(b & {2, 3, 9}), b == {2, 3, 4}, b.isdisjoint({9}), b <= {2, 3, 4, 5})
