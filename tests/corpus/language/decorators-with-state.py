def traced(fn):
    def inner(*args, **kwargs):
        inner.calls += 1
        shown = ', '.join([repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()])
        result = fn(*args, **kwargs)
        print(f'{"  " * traced.depth}{fn.__name__}({shown}) -> {result!r}')
        return result
    inner.calls = 0
    inner.__name__ = fn.__name__
    inner.__wrapped__ = fn
    return inner


traced.depth = 0


@traced
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(3), fib.calls, fib.__wrapped__(1))


class memo:
    def __init__(self, fn):
        self.fn = fn
        self.cache = {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.fn(*args)
        return self.cache[args]

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return lambda *args: self(obj, *args)


@memo
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


print(paths(10, 10), len(paths.cache))


def repeat(times, *, sep=' '):
    def wrap(fn):
        def inner(*args):
            return sep.join(str(fn(*args)) for _ in range(times))
        return inner
    return wrap


@repeat(3, sep='-')
def hello(name):
    return f'hi {name}'


print(hello('x'))


class Shape:
    created = 0

    def __init__(self):
        type(self).created += 1

    @memo
    def area(self, scale):
        return 2 * scale

    @classmethod
    def many(cls, n):
        return [cls() for _ in range(n)]

    @staticmethod
    def unit():
        return 'cm'

    @property
    def label(self):
        """The label."""
        return f'#{self.created}'

    @label.setter
    def label(self, value):
        raise AttributeError(f'cannot label {value}')


print(Shape().area(4), len(Shape.many(2)), Shape.created, Shape.unit(), Shape().label, Shape.label.__doc__)
try:
    Shape().label = 'x'
except AttributeError as error:
    print(error)
try:
    del Shape().label
except AttributeError as error:
    print(error)
order = []


def mark(tag):
    order.append(f'eval {tag}')
    return lambda fn: order.append(f'apply {tag}') or fn


@mark('a')
@mark('b')
def f():
    pass


print(order)
