"""functools: partial, reduce, wraps, caches, ordering, dispatch."""
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch
from functools import total_ordering, wraps

add = lambda a, b=10, *, c=0: a + b + c
f = partial(add, 1)
print(f(), f(2), f(2, c=3), f.args, f.keywords, partial(f, c=5)(), partial(f, 7).args)
print(partial(int, base=2)('1010'), partial(print, 'a', sep='-')('b', 'c'))
print(repr(partial(max, 1, key=None)))
for attempt in (lambda: partial(), lambda: partial(5)):
    try:
        attempt()
    except TypeError as e:
        print(e)

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 'start'), reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)


def traced(function):
    """Says what it calls."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        print('calling', function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@traced
def power(base, exponent=2):
    """base to the exponent."""
    return base**exponent


print(power(3), power(2, exponent=5), power.__name__, power.__doc__, power.__wrapped__(4), power.__qualname__)

calls = []


@lru_cache(maxsize=3)
def square(n):
    calls.append(n)
    return n * n


print([square(i) for i in (1, 2, 3, 1, 4, 2, 1)], calls, square.cache_info(), square.__name__)
square.cache_clear()
print(square.cache_info(), square.cache_parameters())


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@cache
def slow(*args, **kwargs):
    calls.append(args)
    return (args, kwargs)


slow(1, 2)
slow(1, 2)
slow(1, 2, k=1)
slow(1.0, 2)
print(len(calls), slow.cache_info())


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())
try:
    fib([])
except TypeError as e:
    print(e)


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print('working it out')
        return 3 * self.r**2

    @lru_cache
    def scaled(self, k):
        return self.r * k

    def move(self, dx, dy):
        return (dx, dy)

    right = partialmethod(move, 1, 0)
    up = partialmethod(move, dx=0)


c = Circle(2)
print(c.area, c.area, c.__dict__, c.scaled(3), c.scaled(3), Circle.scaled.cache_info().hits)
del c.area
c.r = 3
print(c.area, c.right(), c.up(dy=5), type(Circle.area).__name__)


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b).parts)
try:
    total_ordering(type('Empty', (), {}))
except ValueError as e:
    print(e)

print(sorted(['bb', 'a', 'ccc'], key=cmp_to_key(lambda x, y: len(y) - len(x))))
print(sorted([5, 2, 8], key=functools.cmp_to_key(lambda x, y: (x > y) - (x < y))))


@singledispatch
def describe(value):
    return f'something: {value!r}'


@describe.register(int)
def _(value):
    return f'int {value}'


@describe.register(list)
@describe.register(tuple)
def _(value):
    return f'{len(value)} items'


class Base:
    pass


class Derived(Base):
    pass


describe.register(Base, lambda value: 'a base')
print(describe(5), describe(True), describe([1, 2]), describe((1,)), describe('x'), describe(Derived()))
print(describe.dispatch(bool) is describe.dispatch(int), describe.__name__)
