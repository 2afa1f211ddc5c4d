def accumulator(total=0):
    def add(n):
        nonlocal total
        total += n
        return total
    return add
a, b = accumulator(), accumulator(100)
assert [a(1), a(2), b(5), a(10), b(-5)] == [1, 3, 105, 13, 100]
def pair():
    x = 0
    def get(): return x
    def set_(v):
        nonlocal x
        x = v
    return get, set_
get, set_ = pair()
set_('new')
assert get() == 'new'
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
assert compose(lambda x: x + 1, lambda x: x * 2)(5) == 11 and compose()(7) == 7
def curry(f, n):
    def step(*got):
        return f(*got) if len(got) >= n else lambda x: step(*got, x)
    return step
assert curry(lambda a, b, c: a + b * c, 3)(1)(2)(3) == 7
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))
assert Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(10) == 3628800
def cons(a, b): return lambda m: m(a, b)
def car(p): return p(lambda a, b: a)
def cdr(p): return p(lambda a, b: b)
def build(n): return cons(n, build(n - 1)) if n else None
def total(p): return car(p) + total(cdr(p)) if p else 0
assert total(build(20)) == 210
class Maker:
    def __init__(self, k): self.k = k
    def make(self): return lambda x: x * self.k
m = Maker(3)
f = m.make()
m.k = 4
assert f(10) == 40
def counter_class():
    count = 0
    class C:
        def __init__(self):
            nonlocal count
            count += 1
        @staticmethod
        def made(): return count
    return C
C = counter_class()
C(); C()
assert C.made() == 2
def loop_cells():
    out = []
    for i in range(3):
        j = i * 10
        out.append(lambda: (i, j))
    return [f() for f in out]
assert loop_cells() == [(2, 20)] * 3
def params(a, *args, k=1, **kw):
    return lambda: (a, args, k, kw)
assert params(1, 2, k=3, z=4)() == (1, (2,), 3, {'z': 4})
def deep():
    v = 1
    return (lambda: (lambda: (lambda: v)())())()
assert deep() == 1
print('ok')
