"""inspect: kinds of objects, signatures, members, documentation."""
import functools
import inspect
from typing import List, Optional


def f(a, b=1, *args, c, d=2, **kw) -> int:
    """Doc of f."""


def g(x, /, y: 'int' = 3, *, z: Optional[List[int]] = None):
    yield x


class A:
    """Doc
        of A,

    in more lines.
    """

    level = 3

    def __init__(self, name: str, size: float = 1.5):
        self.name = name

    def m(self, x: int = 3):
        """Doc of m."""

    @classmethod
    def make(cls, n): pass

    @staticmethod
    def free(*parts): pass

    def __call__(self, key, **options): pass


class B(A):
    def m(self, x: int = 4): pass


a = A('a')
for one in (f, g, A, B, A.m, a.m, A.make, A.free, a, functools.partial(f, 1, c=2), lambda: 0, lambda *, k: k):
    print(inspect.signature(one))
for name, p in inspect.signature(f).parameters.items():
    print(name, p.kind, p.kind.description, p.default is inspect.Parameter.empty, p.annotation is p.empty, repr(p))
print(repr(inspect.signature(g)), inspect.signature(g).return_annotation is inspect.Signature.empty)
print(inspect.getdoc(A), inspect.getdoc(f), inspect.getdoc(B('b').m), sep='|')
print(inspect.isfunction(f), inspect.ismethod(a.m), inspect.isclass(A), inspect.isgeneratorfunction(g),
      inspect.isgenerator(g(1)), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine(f),
      inspect.iscoroutinefunction(f), inspect.isgeneratorfunction(f))
print([name for name, _ in inspect.getmembers(A, inspect.isfunction)], dict(inspect.getmembers(a))['name'])
print([c.__name__ for c in inspect.getmro(B)], inspect.getmodule(f).__name__, inspect.currentframe().f_lineno)
print(inspect.getfullargspec(f))
bound = inspect.signature(f).bind(1, 2, 3, c=4, e=5)
print(bound.arguments, bound.args, bound.kwargs, bound)
bound = inspect.signature(f).bind(1, c=3)
bound.apply_defaults()
print(bound.arguments)
for args, kwargs in (((), {}), ((1,), {}), ((1, 2, 3), {'a': 1, 'c': 1})):
    try:
        inspect.signature(f).bind(*args, **kwargs)
    except TypeError as e:
        print(e)
for args, kwargs in (((1, 2, 3), {}), ((1,), {'w': 1}), ((), {'x': 1})):
    try:
        inspect.signature(g).bind(*args, **kwargs)
    except TypeError as e:
        print(e)
try:
    inspect.signature(5)
except TypeError as e:
    print(e)


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper


print(inspect.signature(logged(A.m)), inspect.unwrap(logged(f)) is f)


def caller():
    return inspect.stack()[1].function, inspect.stack()[0].function


def outer():
    return caller()


print(outer(), inspect.cleandoc('  a\n     b\n   c\n\n'))
gen = g(1)
print(inspect.getgeneratorstate(gen), next(gen), inspect.getgeneratorstate(gen), next(gen, None),
      inspect.getgeneratorstate(gen))


def counting(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


count = counting(2)
print(count.gi_frame.f_locals, count.gi_code.co_name, count.gi_suspended, count.gi_running)
next(count)
print(count.gi_frame.f_locals, count.gi_frame.f_lineno, count.gi_suspended)
print(list(count), count.gi_frame, count.gi_suspended)
