# reversed, enumerate, property and other names of builtins are types, to ask for and to inherit from.
import typing
def show(*a):
    print(*a)
for t in (reversed, enumerate, zip, map, filter, range, property, staticmethod, classmethod, super, slice, memoryview, frozenset, bytearray, type(None), type(...), type(NotImplemented)):
    show(t, type(t), t.__name__, t.__module__, t.__mro__[1:], isinstance(t, type))
    try:
        class S(t): pass
        show('sub ok', S.__mro__[1:])
    except TypeError as e: show('sub', e)
r = reversed([1,2,3])
show(isinstance(r, reversed), type(r), type(reversed((1,2))), type(reversed('ab')), type(reversed(range(3))), type(reversed({1:2})), type(reversed(b'ab')))
show(isinstance(reversed('abc'), reversed), repr(reversed('abc')).split(' at ')[0])
show(r.__length_hint__(), next(r), r.__length_hint__(), list(r), r.__length_hint__())
r = reversed((1,2,3)); show(r.__length_hint__(), next(r), r.__length_hint__())
import operator
show(operator.length_hint(reversed('abcd')))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i*10
show(type(reversed(Seq())), list(reversed(Seq())))
class R:
    def __reversed__(self): return iter('xyz')
show(list(reversed(R())), type(reversed(R())).__name__[:3])
class N:
    __reversed__ = None
for bad in (5, {1}, iter([]), N(), (x for x in ()), None):
    try: reversed(bad)
    except TypeError as e: show(e)
try: reversed()
except TypeError as e: show(e)
try: reversed([1], [2])
except TypeError as e: show(e)
try: reversed(sequence=[1])
except TypeError as e: show(e)
class Rev(reversed):
    def __new__(cls, seq):
        return super().__new__(cls, seq)
    def extra(self): return 1
x = Rev('abc'); show(type(x).__name__, list(x), x.extra())
class En(enumerate):
    def __next__(self):
        i, v = super().__next__()
        return i*2, v
show(list(En('abc')), type(En('a')).__name__)
class Z(zip): pass
show(list(Z('ab', 'cd')), isinstance(Z(), zip))
class Ma(map):
    def __iter__(self): return self
show(list(Ma(str.upper, 'ab')))
class Fi(filter): pass
show(list(Fi(None, [0, 1])))
class P(property):
    def __get__(self, obj, owner=None):
        v = super().__get__(obj, owner)
        return v if obj is None else ('p', v)
class A:
    @P
    def x(self): return 1
    @x.setter
    def x(self, v): self.v = v
show(A().x, type(A.__dict__['x']).__name__)
class SM(staticmethod): pass
class CM(classmethod): pass
class B:
    @SM
    def f(): return 'f'
    @CM
    def g(cls): return cls.__name__
show(B.f(), B().f(), B.g(), B().g(), type(B.__dict__['f']).__name__)
show(isinstance(B.__dict__['f'], staticmethod), isinstance(enumerate('a'), enumerate), isinstance(zip(), zip), isinstance(map(str, ''), map), isinstance(filter(None, ''), filter))
for expr in (enumerate('ab'), zip('a'), map(str, ''), filter(None, '')):
    show(repr(expr).split(' at ')[0])
show(slice(1,2,3), slice(1,2)==slice(1,2,None), slice(3).stop)
class D(super): pass
class C1:
    def m(self): return 'c1'
class C2(C1):
    def m(self): return D(C2, self).m()
show(C2().m())
show(issubclass(bool, int), property.__get__, staticmethod.__call__ if hasattr(staticmethod, '__call__') else None)
import copy, pickle
for o in (reversed([1,2,3]), enumerate('abc', 3), zip('ab', [1,2]), map(str, [1,2]), filter(None, [0,1,2]), iter([1,2]), iter((1,2)), iter(range(3)), reversed('abc'), iter({1:2}), iter({3}), iter(dict(a=1).items()), range(3).__iter__(), reversed(range(3)), iter(b'ab')):
    try:
        next(o)
        c = pickle.loads(pickle.dumps(o))
        show(type(o).__name__, list(c), list(copy.copy(o)))
    except Exception as e: show(type(o).__name__, type(e).__name__, e)
show(typing.get_type_hints(A), hasattr(reversed, '__class_getitem__'))
match r:
    case reversed(): show('reversed')
    case _: show('other')
match enumerate('a'):
    case enumerate(): show('enumerate')
show(zip('ab','abc',strict=False).__class__ is zip)
try: list(zip('ab','abc',strict=True))
except ValueError as e: show(e)
try: enumerate()
except TypeError as e: show(e)
try: enumerate(5)
except TypeError as e: show(e)
try: map(str)
except TypeError as e: show(e)
try: map()
except TypeError as e: show(e)
try: filter(None)
except TypeError as e: show(e)
try: zip(5)
except TypeError as e: show(e)
try: zip([], 5)
except TypeError as e: show(e)
show(enumerate(iterable='ab', start=3).__next__())
class Cached(property):
    def __init__(self, function, note=None):
        super().__init__(function)
        self.note = note
    def __set_name__(self, owner, name):
        show('named', owner.__name__, name)
    def __set__(self, instance, value):
        show('set', value)
class HasCached:
    @Cached
    def size(self):
        """How large it is."""
        return 7
    other = Cached(lambda self: 8, note='noted')
h = HasCached()
h.size = 3
show(h.size, h.other, HasCached.other.note, HasCached.size.__doc__, HasCached.size.fget(h), isinstance(HasCached.size, property))
class Loud(classmethod):
    def __get__(self, instance, owner=None):
        bound = super().__get__(instance, owner)
        return lambda *args: ('loud', bound(*args))
class HasLoud:
    @Loud
    def make(cls, n):
        return cls.__name__, n
show(HasLoud.make(1), HasLoud().make(2))
for wrong in (lambda: property(1, 2, 3, 4, 5), lambda: property(get=1), lambda: classmethod(), lambda: staticmethod(1, 2)):
    try:
        wrong()
        show('no error')
    except TypeError as e:
        show(e)
show(property(fget=len, doc='d').__doc__, property.__set__ is not None)
