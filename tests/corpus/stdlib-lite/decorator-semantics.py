order = []
def deco(name):
    order.append('make ' + name)
    def apply(f):
        order.append('apply ' + name)
        return f
    return apply
@deco('a')
@deco('b')
@deco('c')
def f():
    return 'f'
assert order == ['make a', 'make b', 'make c', 'apply c', 'apply b', 'apply a'] and f() == 'f'
def memo(f):
    cache = {}
    def w(*a):
        if a not in cache:
            cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def binom(n, k):
    return 1 if k in (0, n) else binom(n - 1, k - 1) + binom(n - 1, k)
assert binom(40, 20) == 137846528820 and len(binom.cache) == 440
class validate:
    def __init__(self, **kinds):
        self.kinds = kinds
    def __call__(self, f):
        def w(**kw):
            for k, v in kw.items():
                if not isinstance(v, self.kinds[k]):
                    raise TypeError(f'{k} is no {self.kinds[k].__name__}')
            return f(**kw)
        return w
@validate(a=int, b=str)
def g(a, b):
    return b * a
assert g(a=2, b='x') == 'xx'
try:
    g(a='2', b='x')
except TypeError as e:
    assert str(e) == 'a is no int'
class C:
    @property
    def p(self):
        return self._p
    @p.setter
    def p(self, v):
        self._p = v * 2
    @classmethod
    def make(cls, v):
        c = cls()
        c.p = v
        return c
    @staticmethod
    def twice(v):
        return v * 2
class D(C):
    @C.p.getter
    def p(self):
        return ('D', self._p)
assert C.make(3).p == 6 and D.make(3).p == ('D', 6) and type(D.make(1)) is D and C.twice(4) == C().twice(4) == 8
def singleton(cls):
    return cls()
@singleton
class config:
    name = 'only'
assert config.name == 'only'
def bad(f):
    return None
@bad
def gone(): pass
assert gone is None
def method_deco(m):
    def w(self, *a):
        self.calls = getattr(self, 'calls', 0) + 1
        return m(self, *a)
    return w
class E:
    @method_deco
    def a(self): return 'a'
    @method_deco
    def b(self, x): return x
e = E()
assert e.a() + e.b('b') == 'ab' and e.calls == 2
print('ok')
