# Decorators with arguments, descriptors, metaclasses and operators.
import functools, time
def repeat(times=2):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*a, **k):
            r = None
            for _ in range(times): r = fn(*a, **k)
            return r
        wrapper.calls = times
        return wrapper
    return deco
@repeat(times=3)
def hello(name: str = 'x') -> str:
    "doc"
    print('hello', name); return name
print(hello('bob'), hello.__name__, hello.__doc__, hello.calls, hello.__wrapped__.__defaults__, hello.__annotations__)
class CountCalls:
    def __init__(self, f): functools.update_wrapper(self, f); self.f = f; self.n = 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@CountCalls
def add(a, b): return a + b
add(1, 2); add(3, 4); print(add.n, add.__name__)
@functools.lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20), fib.cache_info()); fib.cache_clear(); print(fib.cache_info())
class Desc:
    def __set_name__(self, o, n): self.n = '_' + n; print('set_name', o.__name__, n)
    def __get__(self, i, o): return self if i is None else getattr(i, self.n, 'unset')
    def __set__(self, i, v):
        if v < 0: raise ValueError('neg')
        setattr(i, self.n, v)
    def __delete__(self, i): print('del'); delattr(i, self.n)
class A:
    d = Desc()
    __slots__ = ('_d', 'q')
a = A(); print(a.d); a.d = 5; print(a.d); del a.d; print(a.d, type(A.d).__name__)
try: a.d = -1
except ValueError as e: print(e)
try: a.zzz = 1
except AttributeError as e: print(e)
try: a.q
except AttributeError as e: print(e)
class Meta(type):
    reg = {}
    def __new__(m, n, b, ns, **kw): print('new', n, kw); c = super().__new__(m, n, b, ns); m.reg[n] = c; return c
    def __init__(c, n, b, ns, **kw): super().__init__(n, b, ns)
    def __call__(c, *a): print('call', a); return super().__call__(*a)
    def __prepare__(n, b, **kw): return {'prep': 1}
    def __len__(c): return 42
    def __getattr__(c, n): return f'meta {n}'
class M(metaclass=Meta, opt=1):
    def __init__(self, x): self.x = x
    def __init_subclass__(cls, **kw): print('sub', cls.__name__, kw)
print(M(3).x, len(M), M.prep, M.nothing, sorted(Meta.reg))
class N(M, key='v'): pass
class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f'V{self.c}'
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __neg__(self): return self * -1
    def __abs__(self): return self.__matmul__(self) ** .5
    def __eq__(self, o): return self.c == o.c
    def __bool__(self): return any(self.c)
    def __getitem__(self, i): return self.c[i]
    def __contains__(self, x): return x in self.c
    def __iadd__(self, o): print('iadd'); return self + o
    def __call__(self): return 'called'
    def __lt__(self, o): return abs(self) < abs(o)
    def __format__(self, s): return '<' + ', '.join(format(c, s) for c in self.c) + '>'
    def __index__(self): return 1
    def __len__(self): return len(self.c)
    def __reversed__(self): return 'rev'
    def __enter__(self): return 1
v = V(1, 2)
print(v + V(3, 4), sum([v, v]), 3 * v, v @ v, -v, abs(V(3, 4)), v == V(1, 2), bool(V(0, 0)), list(v), 2 in v, v(), sorted([V(3, 4), v]), f'{v:.1f}', [5, 6][v], len(v), reversed(v), v[0:2])
v += V(1, 1); print(v)
try: v + 1
except TypeError as e: print(e)
try: hash(v)
except TypeError as e: print(e)
try: v > V(0)
except TypeError as e: print(e)
class S:
    _i = None
    def __new__(cls, *a): cls._i = cls._i or super().__new__(cls); return cls._i
    @property
    def p(self): return 'prop'
    @p.setter
    def p(self, v): print('set', v)
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    @functools.cached_property
    def cp(self): print('once'); return 1
print(S() is S(), S().p, S.s(), S().c(), S().cp, S().cp); S().p = 3
try: del S().p
except AttributeError as e: print(e)
import abc
class Ab(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @abc.abstractmethod
    def g(self): ...
try: Ab()
except TypeError as e: print(e)
class X: 
    def who(self): return ['X']
class Y(X): 
    def who(self): return ['Y'] + super().who()
class Z(X): 
    def who(self): return ['Z'] + super().who()
class W(Y, Z): 
    def who(self): return ['W'] + super().who()
print(W().who(), [c.__name__ for c in W.__mro__])
try: type('Q', (X, Y), {})
except TypeError as e: print(e)
@functools.total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1) >= T(1), T(2) > T(1), functools.reduce(lambda a, b: a * b, range(1, 6)), functools.partial(pow, 2)(5), functools.partial(print, 'a', sep='-'))
