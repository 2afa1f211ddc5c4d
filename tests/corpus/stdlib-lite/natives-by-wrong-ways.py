# Natives called with what they do not take, special methods of object called by name, and str.format taken apart.
import collections
import copy
import operator
import re
import string
import types


def tried(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


tried(lambda: int.__new__(5))
tried(lambda: int.__new__())
tried(lambda: int.__new__(str))
tried(lambda: list.__new__(tuple))
tried(lambda: tuple.__new__(7, ()))
tried(lambda: object.__new__(3))
tried(lambda: re.compile('a').fullmatch(3))
tried(lambda: re.compile('a').match('a', 'b'))
tried(lambda: re.compile('a').findall(None))
tried(lambda: re.compile('a').finditer(None))
tried(lambda: re.compile('a').split('a', 'b'))
tried(lambda: re.compile('a').sub('b', 'aaa', -1))
tried(lambda: re.Pattern('a', 0))
tried(lambda: object.__lt__(1, 2))
tried(lambda: object().__ge__(2))
tried(lambda: (operator.__le__(1, 2), operator.__xor__(5, 1), operator.__not__(0), operator.__index__(True)))
for x in (None, 5, [], 'a', slice(1), len):
    print(object.__repr__(x).split(' at ')[0], type(x).__repr__(x) == repr(x))
tried(lambda: object.__setattr__(string, 5, 1))
tried(lambda: object.__getattribute__(string, b'x'))
tried(lambda: object().__delattr__(None))
tried(lambda: type.__subclasscheck__(int, 3))
tried(lambda: collections.OrderedDict.move_to_end('aa', 'a'))
tried(lambda: (5).to_bytes('a', 'big'))
tried(lambda: (5).to_bytes(1, 3))
tried(lambda: int.from_bytes(b'a', None))
tried(lambda: 'a\nb'.splitlines(1))
tried(lambda: b'a\nb'.splitlines('x'))
tried(lambda: {1}.__contains__([]))
tried(lambda: copy.copy(types.MappingProxyType({})))
tried(lambda: copy.deepcopy(types.MappingProxyType({})))
tried(lambda: copy.copy({}.keys()))
tried(lambda: copy.copy(x for x in ()))

Point = collections.namedtuple('Point', 'x y', defaults=[3])
print(Point._field_defaults, Point.__doc__, Point.x.__doc__, Point.y.__doc__)


def swapped():
    d = {1: 1}
    rounds = 0
    for key in d:
        del d[key]
        d[key] = 1
        rounds += 1
    return rounds


tried(swapped)
grown = {1: 1}
it = iter(grown)
grown[2] = 2
tried(lambda: next(it))
tried(lambda: next(it))


class Loud(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return 'F' + format(value, spec)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)

    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)), 'of', len(args), sorted(kwargs))


tried(lambda: Loud().format('{a} {b!u:>5} {0!r} {missing}', 7, 8, a=1, b='x'))
plain = string.Formatter()
tried(lambda: plain.format('{} {} {x.real:{w}} {l[0]} {d[k]}', 1, 2, x=3, w=5, l=[4], d={'k': 5}))
for text in ('a{b!r:c}d{{', '}}x{', '{', '}', '{a', '{a!', '{a!r', '{a!rx}', '{a:{b}', '{a{b}}', '{0[a}]} {', ''):
    tried(lambda: list(plain.parse(text)))
for text in ('{0} {}', '{} {0}', '{0!x}', '{0.}', '{0[1', '{0[1]x}', '{2}', '{nobody}'):
    tried(lambda: plain.format(text, 'ab'))
