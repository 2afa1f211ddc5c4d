/** A program that goes through the rarer states of a process: what the corpus seldom stands in the middle of. */
export const EVERYTHING = `
import random, json, atexit

class Base:
    shared = []
    def __init__(self, name):
        self.name = name
    def hello(self):
        return 'hello ' + self.name

class Child(Base):
    def __init__(self, name):
        super().__init__(name)
        self.other = None
    @property
    def loud(self):
        return self.name.upper()
    @classmethod
    def make(cls, name):
        return cls(name)
    @staticmethod
    def plain(x=(1.5, 'a'), *, y=3):
        return x, y

class Slotted:
    __slots__ = ('a', 'b')

class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n
    def __hash__(self):
        return self.n % 2

class Undead:
    kept = []
    def __del__(self):
        Undead.kept.append(self)
        self.times = getattr(self, 'times', 0) + 1

seen = []

def recovering(n):
    for i in range(n):
        try:
            raise ValueError(i)
        except ValueError as error:
            try:
                got = yield str(error)
                if got:
                    raise KeyError(got)
            except KeyError as inner:
                yield repr(inner), repr(inner.__context__)
            finally:
                seen.append(('last of', i))

def outer(n):
    result = yield from recovering(n)
    return result

def drive():
    g = outer(2)
    seen.append(next(g))
    try:
        raise TypeError('outside')
    except TypeError:
        seen.append(g.send('x'))
        seen.append(next(g))
    g.close()
    return seen

def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def read():
        return n
    return up, read

a = Child.make('ann')
b = Slotted()
b.a = a
a.other = [b, a]
print(a.loud, a.hello(), Child.plain(), Child.plain(y=4))
print(drive())
up, read = counter()
up(); up(5)
print(read())
keyed = {Key(1): 'one', Key(3): 'three', (a, 1): 'pair', 2.5: 'float', None: 'none', frozenset([1, (2, 3)]): 'set'}
members = {Key(1), Key(2), Key(1), 'text', 1.5, (1, 2)}
print(keyed[Key(3)], keyed[(a, 1)], len(members), Key(2) in members)
u = Undead()
u = None
u = Undead.kept.pop()
del u
print(len(Undead.kept), [x for x in sorted({7, 3, 1})])
it = iter([1, 2, 3]); next(it)
letters = iter('abc'); next(letters)
items = iter({'x': 1, 'y': 2}.items()); next(items)
pieces = zip(it, letters, map(str, items))
print(list(pieces), next(iter([]), 'default'), 2 ** 100, -0.0)
random.seed(3)
print(random.random(), random.randint(1, 6), json.dumps({'a': [1, None, True]}))
with open('f.txt', 'w') as f:
    f.write('one\\ntwo\\n')
    f.flush()
    f.write('three')
with open('f.txt') as f:
    first = f.readline()
    print(first, f.read(2), [line for line in f])
atexit.register(print, 'bye')
method = a.hello
caught = None
try:
    try:
        {}['missing']
    except KeyError as error:
        raise RuntimeError('wrapped') from error
except RuntimeError as error:
    caught = error
print(method(), repr(caught.__cause__), caught.__traceback__ is not None, slice(1, 2), range(3), bytearray(b'xy'))
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
print(deep(50), type(a).__mro__[1].__name__, id(a) == id(b.a), id(None) == id(None))
`;
