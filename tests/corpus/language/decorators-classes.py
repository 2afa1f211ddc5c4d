class CountCalls:
    def __init__(self, f):
        self.f = f
        self.count = 0
    def __call__(self, *a):
        self.count += 1
        return self.f(*a)
@CountCalls
def square(x):
    return x * x
print(square(3), square(4), square.count)
def add_repr(cls):
    def __repr__(self):
        fields = ', '.join(f'{k}={v!r}' for k, v in vars(self).items())
        return f'{cls.__name__}({fields})'
    cls.__repr__ = __repr__
    return cls
@add_repr
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
print(P(1, 'a'))
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), len(fib.cache))
class T:
    def logged(f):
        def w(self, *a):
            return (f.__name__, f(self, *a))
        return w
    @logged
    def m(self, x):
        return x + 1
    @staticmethod
    @memo
    def s(n):
        return n * 2
print(T().m(1), T.s(4), T().s(5))
