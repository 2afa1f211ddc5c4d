# A keyword may have the name of a parameter that is given by its place: the class, the object, the function.
import atexit
import collections
import functools
import string
import types
import typing


class Labels(dict):
    pass


class Meta(type):
    def __new__(meta, name, bases, namespace, /, **keywords):
        return super().__new__(meta, name, bases, namespace)

    def __init__(made, *args, **keywords):
        made.keywords = keywords


def given(*args, **keywords):
    return args, keywords


print(dict(cls=1, self=2), Labels(cls=1), dict.__new__(dict, cls=1))
d = {}
d.update(self=1, other=2, iterable=3)
print(d)
for make in (collections.OrderedDict, collections.Counter, collections.UserDict, types.SimpleNamespace):
    print(make(cls=1, self=2, iterable=3))
print(collections.defaultdict(int, cls=1, default_factory=2))
print(functools.partial(given, self=1, func=2, cls=3)())
print(functools.partialmethod(len, 1, func=2, cls='x'))
print('{self} {cls} {format_string}'.format(self=1, cls=2, format_string=3))
print(string.Template('$self $cls $mapping').substitute(self=1, cls=2, mapping=3))
print(Meta('Made', (), {}, cls=1, name=2, bases=3).keywords)
print(typing.TypedDict('Options', {'cls': int, 'self': int})(cls=1, self=2))


class Base:
    def __init_subclass__(cls, /, **keywords):
        print(keywords)


type('Sub', (Base,), {}, name=1, namespace=2)
atexit.register(lambda func, self: print('at the end:', func, self), func=1, self=2)
