#!/usr/bin/env python3
"""Records what CPython 3.11 answers, as cases for the tests of core/python/{number,text,hash,json}.

C libraries misround some functions of math by a last digit; for those the exact value is recorded instead, computed here with
80 digits and rounded once (`exactly`).

Run with CPython 3.11: `python3 scripts/record-text.py`. Tests read the lines, so that they need no Python.
`python3 scripts/record-text.py 20` records sixty times as many random cases, to look for differences by hand.
"""
import json
import math
import os
import random
import sys

FACTOR = float(sys.argv[1]) if len(sys.argv) > 1 else 0.3
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core', 'python')
R = random.Random(20240229)


def enc(v):
    if v is None or v is True or v is False:
        return v
    if isinstance(v, int):
        if v.bit_length() > 500:
            return 'h%x' % v
        return v if abs(v) < 2**53 else 'i%d' % v
    if isinstance(v, float):
        return 'f' + repr(v)
    if isinstance(v, str):
        return 's' + v
    if isinstance(v, (bytes, bytearray)):
        return 'b' + v.hex()
    if isinstance(v, (list, tuple)):
        return [enc(x) for x in v]
    raise TypeError(repr(v))


def run(f, args):
    try:
        return enc(f(*args))
    except Exception as e:
        return 'e%s: %s' % (type(e).__name__, e)


class Book:
    def __init__(self):
        self.groups = {}

    def add(self, name, f, cases):
        rows, seen = [], set()
        for args in cases:
            row = [enc(a) for a in args] + [run(f, args)]
            key = json.dumps(row)
            if key not in seen:
                seen.add(key)
                rows.append(row)
        self.groups[name] = rows

    def save(self, path):
        """A line per case: its group, the arguments, and what CPython gave."""
        with open(os.path.join(ROOT, path), 'w', encoding='ascii') as out:
            for name, rows in self.groups.items():
                for row in rows:
                    out.write(json.dumps([name] + row, separators=(',', ':')) + '\n')


def times(n, make):
    return [make() for _ in range(int(n * FACTOR))]


# ---- number ------------------------------------------------------------------------------------------------------

def an_int():
    kind = R.randrange(6)
    if kind == 0:
        return R.randint(-12, 12)
    if kind == 1:
        return R.randint(-10**6, 10**6)
    if kind == 2:
        return R.choice((1, -1)) * (2**R.randint(0, 70) + R.randint(-2, 2))
    if kind == 3:
        return R.choice((1, -1)) * R.getrandbits(53)
    if kind == 4:
        return R.choice((1, -1)) * R.getrandbits(R.randint(1, 200))
    return R.choice((1, -1)) * 10**R.randint(0, 25)


def a_float():
    import struct
    kind = R.randrange(7)
    if kind == 0:
        return float(R.randint(-20, 20))
    if kind == 1:
        return R.randint(-2000, 2000) / 8
    if kind == 2:
        return round(R.uniform(-100, 100), R.randint(0, 4))
    if kind == 3:
        return struct.unpack('<d', R.randbytes(8))[0]
    if kind == 4:
        return R.choice((1, -1)) * 10.0**R.randint(-30, 30)
    if kind == 5:
        return R.random() * 10**R.randint(-8, 20)
    return R.choice((0.0, -0.0, 0.5, 1.5, 2.5, math.inf, -math.inf, math.nan, 5e-324, 2.2250738585072014e-308,
                     1.7976931348623157e308, 0.1, 1e16, 9999999999999998.0, 1e22, 1e23, 123456789.125, 2.675,
                     1.005, 0.045, 1e-4, 1e-5, 0.00012345, 4503599627370496.5, 9007199254740993.0))


def finite_float():
    while True:
        x = a_float()
        if math.isfinite(x):
            return x


def no_nan_sign(x):
    return math.nan if x != x else x


def number():
    book = Book()
    two = lambda n: times(n, lambda: (an_int(), an_int()))
    one = lambda n: times(n, lambda: (an_int(),))
    for name, f in {
        'add': lambda a, b: a + b, 'sub': lambda a, b: a - b, 'mul': lambda a, b: a * b,
        'floorDiv': lambda a, b: a // b, 'mod': lambda a, b: a % b, 'divMod': divmod,
        'and': lambda a, b: a & b, 'or': lambda a, b: a | b, 'xor': lambda a, b: a ^ b,
        'trueDivide': lambda a, b: a / b, 'gcd': math.gcd,
    }.items():
        book.add(name, f, two(45) + [(5, 0), (0, -3)])
    book.add('trueDivide', lambda a, b: a / b, two(100) + [(10**400, 3), (10**400, 10**399), (1, 10**400),
                                                           (3**300, 2**1500), (2**1024, 1), (2**1024 - 2**970, 1),
                                                           (2**1024 - 2**969, 1), (1, 2**1074), (1, 2**1075),
                                                           (3, 2**1075), (0, -5), (0, -10**30)])
    small = lambda: R.choice((0, 1, 2, 3, 7, 10, R.randint(0, 60)))
    book.add('pow', pow, times(60, lambda: (an_int(), small())) + [(2, 52), (2, 53), (2, 54), (-2, 53), (3, 33),
                                                                   (3, 34), (-1, 10**30), (0, 10**30), (10, 15), (10, 16)])
    book.add('powMod', pow, times(60, lambda: (an_int(), R.choice((an_int(), small())), an_int())) +
             [(2, 3, 0), (2, -1, 4), (3, -1, -7), (2, 100, 1), (2, 0, -1), (5, 3, -13)])
    book.add('lshift', lambda a, b: a << b, times(40, lambda: (an_int(), R.randint(-1, 80))) + [(0, 10**30)])
    book.add('rshift', lambda a, b: a >> b, times(40, lambda: (an_int(), R.randint(-1, 80))) + [(5, 10**30), (-5, 10**30), (-10**30, 10**30)])
    book.add('invert', lambda a: ~a, one(20) + [(2**53 - 1,), (-2**53 + 1,), (2**53,)])
    book.add('negate', lambda a: -a, one(15) + [(0,)])
    book.add('bitLength', lambda a: a.bit_length(), one(40) + [(2**53 - 1,), (2**32,), (2**32 - 1,)])
    book.add('bitCount', lambda a: a.bit_count(), one(20))
    book.add('isqrt', math.isqrt, [(abs(a),) for (a,) in one(40)] + [(-1,), (2**52 - 1,), (94906265**2,), (94906265**2 - 1,)])
    book.add('comb', math.comb, times(20, lambda: (R.randint(-1, 60), R.randint(-1, 60))) + [(10**20, 3)])
    book.add('perm', math.perm, times(20, lambda: (R.randint(-1, 30), R.randint(-1, 30))) + [(10**20, 3)])
    book.add('factorial', math.factorial, [(n,) for n in (-1, 0, 1, 5, 10, 17, 18, 19, 20, 21, 30, 50)])
    book.add('toBytes', lambda a, n, o, s: a.to_bytes(n, o, signed=s), times(50, lambda: (
        an_int(), R.randint(0, 10), R.choice(('big', 'little')), R.choice((True, False)))) + [(0, 0, 'big', True)])
    book.add('fromBytes', lambda b, o, s: int.from_bytes(b, o, signed=s), times(40, lambda: (
        R.randbytes(R.randint(0, 9)), R.choice(('big', 'little')), R.choice((True, False)))))
    book.add('intToText', str, one(30) + [(10**4300,), (-10**4300,), (2**14284,), (-(10**4300 - 1),)])
    book.add('withPrefix', lambda a, b: {2: bin, 8: oct, 16: hex}[b](a), times(30, lambda: (an_int(), R.choice((2, 8, 16)))))
    texts = ['12a', '', '  ', '1_0', '1__0', '_1', '1_', '\u0663\u0664', '+5', '-5', '+-1', '- 1', '0x1f', '010', '00', '0_0',
             '\u00e9', ' 42\n', '\u200342\u3000', '1 2', '9' * 30, 'z', 'Zz', '0b1', '0B_1', '0o17', '0x_1',
             '0_x1', '\x1c1\x1f', '\uff19', '\U0001d7d9\U0001d7da', 'x' * 250, "it's", '1\x002', '\u2212' + '1', '-0', '0b2', '1.5', '\ud800']
    book.add('parseInteger', int, [(t, b) for t in texts for b in (10, 0, 16)] +
             [('9' * 4300, 10), ('9' * 4301, 10), ('0b1', 36), ('0b', 36), ('0x1', 34), ('121', 3), ('121', 1), ('1', 37), ('1', -1), ('zz', 36), ('777', 8), ('778', 8), ('1' * 4301, 3), ('0b1', 2), ('0o7', 8)])
    ftexts = ['1', '1.', '.5', '.', '+.5e-3', '1e5', '1E+5', '1e', 'e5', 'inf', '-Infinity', 'NaN', '+nan', '-nan', 'infin', '1_0.5_0e1_0', '1__0',
              '1_', '_1', '1_.5', '1._5', '1e_5', '0x1p3', ' 1.5 \n', '\u0661.\u0662', '1\x00', '', ' ', 'abc', '1,5', '--1', '1e400', '-1e400',
              '1e-400', '2.2250738585072011e-308', '0.1e1', '123456789012345678901234567890', '9007199254740993', '-0', '1' * 400, '\u00bd', '1d5', 'n', 'in_f']
    book.add('parseFloat', float, [(t,) for t in ftexts] + [(repr(x),) for x in times(40, finite_float)] +
             [('%.25e' % x,) for x in times(20, finite_float)])
    book.add('floatRepr', repr, times(150, lambda: (a_float(),)))
    book.add('floatHex', lambda x: x.hex(), times(30, lambda: (a_float(),)))
    book.add('fromHex', float.fromhex, [(t,) for t in ('0x1.8p3', '1.8', 'zz', '', '0x', '0x.8', '0x1.', 'inf', '-NaN', '0x1p-1074', '0x1p-1075', '0x1.8p-1074',
                                        '0x1p1024', '0x1.fffffffffffff8p1023', '-0x0p0', ' 0x1p4\n', '0x1.23456789abcdefp0', '1p', 'p5', '+1.ap+2', '0x1p99999999999')] +
             [(x.hex(),) for x in times(20, a_float)])
    pairs = times(70, lambda: (a_float(), a_float())) + [(5.0, 0.0), (-0.0, 3.0), (1e300, -1e-300), (1e-320, 1e-323), (math.inf, 2.0), (2.0, math.inf), (-2.0, math.inf), (7.0, -2.0), (-7.0, 2.0), (0.3, 0.1), (1.0, 0.1)]
    book.add('floatDivide', lambda a, b: a / b, pairs[-20:])
    book.add('floatMod', lambda a, b: a % b, pairs)
    book.add('floatFloorDiv', lambda a, b: a // b, pairs)
    book.add('floatDivMod', lambda a, b: list(divmod(a, b)), pairs[-30:])
    book.add('roundToInt', round, times(60, lambda: (a_float(),)))
    book.add('roundFloat', round, times(200, lambda: (a_float(), R.randint(-5, 12))) + [(2.675, 2), (1.7e308, -308), (1.7e308, -309), (5e-324, 323), (5e-324, 324), (1e22, -22), (15.0, -1), (25.0, -1), (-0.04, 1), (0.5, 0), (1.5, 0), (1e300, 10**30), (1e300, -10**30), (math.nan, 2), (-math.inf, 1)])
    book.add('roundInt', round, times(60, lambda: (an_int(), R.randint(-25, 3))) + [(25, -1), (35, -1), (-25, -1), (5, -1), (15, -1), (6, -1), (10**30, -40)])
    book.add('floatToInt', int, times(40, lambda: (a_float(),)))
    book.add('intToFloat', float, one(40) + [(2**1024,), (2**1024 - 2**970,), (-(2**1024 - 2**970) + 1,), (2**53 + 1,), (2**54 + 2,), (2**54 + 6,)])
    book.add('ratio', lambda x: list(x.as_integer_ratio()), times(30, lambda: (a_float(),)))

    def cmp(a, x):
        return math.nan if x != x else float((a > x) - (a < x))
    book.add('compareIntFloat', cmp, times(60, lambda: (an_int(), a_float())) + [(2**53 + 1, 2.0**53), (10**400, math.inf), (-10**400, -math.inf), (2**53, 2.0**53), (10**400, 1e308)])
    book.add('intEqualsFloat', lambda a, x: a == x, times(30, lambda: (an_int(), a_float())) + [(2**53 + 1, 2.0**53), (2**60, 2.0**60), (10**23, 1e23), (5, 5.0)])
    book.add('frexp', lambda x: list(math.frexp(x)), times(30, lambda: (finite_float(),)))
    book.add('ldexp', lambda x, e: math.ldexp(x, e), [c for c in times(60, lambda: (finite_float(), R.randint(-1200, 1000))) if abs(c[0]) < 1e6] +
             [(1.0, -1074), (1.0, -1075), (1.5, -1074), (5e-324, 2000), (5e-324, 1074), (0.75, 1024), (3.0, -10**9), (1.0000000000000002, -1074)])
    book.save('number/recorded.jsonl')


# ---- text --------------------------------------------------------------------------------------------------------

ODD = ("abcdeABC  xyz\t\n\r\x0b\x1c\x85\xa0\u2028\u3000'\"\\\\019_-+.,%{}\xdf\xe9\u0130\u01c5\u01c6\u03a3\u03c3\u03c2\ufb01\u0345\u0301"
       "\xad\u0663\xb2\xbd\u2163\u4e00\u4e8c\u200b\ue000\U0001f600\U00010400\U0001d7d9\U000e0001\ud800\x00\x7f\xb5\u1e9e\u02b0\u2170")


def a_text(most=8, letters=ODD):
    text = ''.join(R.choice(letters) for _ in range(R.randint(0, most)))
    # Halves of a pair that come together are one character in JavaScript: not to be told apart there.
    return text


def a_word():
    return a_text(10, 'aabbc  \n\t')


def spec(kinds):
    out = ''
    if R.random() < 0.4:
        if R.random() < 0.5:
            out += R.choice('*0 x\u4e00\U0001f600')
        out += R.choice('<>=^')
    if R.random() < 0.3:
        out += R.choice('+- ')
    if R.random() < 0.08:
        out += 'z'
    if R.random() < 0.2:
        out += '#'
    if R.random() < 0.25:
        out += '0'
    if R.random() < 0.5:
        out += str(R.randint(0, 25))
    if R.random() < 0.25:
        out += R.choice(',_')
    if R.random() < 0.4:
        out += '.' + str(R.choice((0, 1, 2, 3, 5, 10, 17, 20)))
    if R.random() < 0.8:
        out += R.choice(kinds)
    return out


def percent_spec(kinds):
    out = '%'
    for flag in '#0- +':
        if R.random() < 0.25:
            out += flag
    if R.random() < 0.5:
        out += str(R.randint(0, 20))
    if R.random() < 0.4:
        out += '.' + R.choice(('', '0', '1', '3', '8', '20'))
    return out + R.choice(kinds)


class Names:
    """Writes down how str.format reads a field."""

    def __init__(self, path):
        self.path = path

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return Names(self.path + '.' + name)

    def __getitem__(self, key):
        return Names('%s[%r]' % (self.path, key))

    def __format__(self, spec):
        return '<%s:%s>' % (self.path, spec)

    def __repr__(self):
        return 'r' + self.path

    def __str__(self):
        return 's' + self.path


class AllNames(dict):
    def __missing__(self, key):
        return Names(key)


def format_fields(text):
    import string
    # vformat of C: positions and keywords given as needed.
    args = [Names(str(i)) for i in range(12)]
    return text.format(*args, **{k: Names(k) for k in ('a', 'b', 'name', 'w', '-1', 'a b', ' 0')})


def text_format():
    book = Book()
    book.add('formatInt', lambda v, s: format(v, s), times(260, lambda: (an_int(), spec('bcdoxXneEfFgG%s'))) +
             [(v, s) for v in (1234567, -42, 0, 255) for s in ('', 'd', ',', '_', '08,', '010_x', '#b', '#_X', 'n', 'c', '+', ' ', '>8', '^9', '=+10', '05', '-05d', '.2', ',x', ',_', '_,', ',s', '10.', 'dd', 'q', '\x01', '\u4e00', '99999999999999999999', '+c', '#c', 'z', '.2f', '8.3e', '%', '06,', '05,', '07,', '08,', '09,')] +
             [(10**400, 'f'), (0x110000, 'c'), (-1, 'c'), (2**70, 'c'), (10**30, ','), (10**5000, 'd'), (1, '\u0665')])
    book.add('formatFloat', lambda v, s: format(v, s), times(500, lambda: (a_float(), spec('eEfFgGn%d'))) +
             [(v, s) for v in (0.0, -0.0, 1234567.891, 0.5, 1e16, 1e-5, math.inf, math.nan, 1e22) for s in ('', 'f', '.0f', '.0e', '#.0f', '#.0e', 'g', '#g', '.3g', '#.3g', '.3', ',', ',.2f', '_.2f', '%', '.1%', '010', '010,', '+.3', 'n', 'z.0f', '<8', '^12.1f', '.30f', 'G', 'E', 'd', 's', '.50g')] +
             [(5e-324, '.1100f'), (5e-324, '.780g'), (1.7976931348623157e308, 'f'), (0.1, '.60f'), (-0.4, 'z.0f'), (9.5, '.0e'), (99.5, '.2g'), (999999.5, 'g'), (9999995.0, 'g'), (1e23, '.17g'), (1e23, '.16g'), (9.9999999e22, '.3e'), (1.0, '.2147483648f')])
    book.add('formatStr', lambda v, s: format(v, s), times(140, lambda: (a_text(6), spec('sd'))) +
             [('abc', s) for s in ('', 's', '10', '^10', '>10', '<10', '*^9', '.2', '010', '=5', '+', ' ', '#', 'z', ',', ',s', '_s', 'd', '10.1s', '5.', '\U0001f600^6')])
    items = ('%', '%5%', '%%', '%-%', '%(a)', '%(a', '%y', '%!', '%\x01', '%\u4e00', '%99999999999d', '%99999999999999999999d', '%.99999999999d', '%-', '%.', '%ld', '%hd', '%lld')
    book.add('percentInt', lambda f, v: f % v, times(200, lambda: (percent_spec('diuoxX'), an_int())) + [(f, 5) for f in items + ('%d', 'a%db', '%d%%')])
    book.add('percentFloat', lambda f, v: f % v, times(200, lambda: (percent_spec('eEfFgG'), a_float())))
    book.add('percentStr', lambda f, v: f % v, times(60, lambda: (percent_spec('sra'), a_text(6))))
    book.add('percentChar', lambda f, v: f % v, [('%c', 65), ('%5c|', 'x'), ('%-5c|', '\U0001f600'), ('%c', -1), ('%c', 0x110000), ('%c', 'ab'), ('%05c', 'a'), ('%.0c', 'a')])
    formats = ['', 'plain', '{}', '{}{}', '{0}{1}', '{1}{0}', '{a}', '{a.b}', '{a[0]}', '{a[b]}', '{a[-1]}', '{0.b[c].d[5]}', '{!r}', '{!s:>5}', '{!a}', '{:>{}}', '{:>{w}.{}}', '{0:{1}}',
               '{0}{}', '{}{0}', '{:{0}}', '{', '}', '{{', '}}', '{{}}', '{{{}}}', 'a{', 'a}', 'a}b', '{a', '{a:', '{a!', '{a!r', '{a!rx}', '{!x}', '{!}', '{a!r:', '{a[}', '{a[0}', '{a[]}', '{a.}', '{a..b}', '{a[0]b}',
               '{a{b}}', '{:{:{}}}', '{:{{}}}', '{:}}', '{99999999999999999999}', '{a[99999999999999999999]}', '{[0]}', '{.x}', '{ 0}', '{a b}', '{-1}', '{a!r }', '{0[:]}', '{0[!]}', '{0[{]}', '{:x{}y{}z}', '{a:{b}', '{!\x01}', '{!\xe9}',
               '{:!r}', '{::}', '{a:b:c}', '{\u0661}', '{:{}{}}', 'x{{y}}z', '{}}', '{{}', '{0!r:{1!s}}', '{0:{a.b[1]}}']
    book.add('formatFields', format_fields, [(f,) for f in formats] + times(120, lambda: (a_text(7, '{}{}01a.[]!:r'),)))
    book.save('text/recorded-format.jsonl')


def methods():
    book = Book()
    some = lambda n, most=8: times(n, lambda: (a_text(most),))
    for name, f in {'repr': repr, 'ascii': ascii, 'len': len, 'lower': str.lower, 'upper': str.upper, 'title': str.title, 'capitalize': str.capitalize,
                    'swapCase': str.swapcase, 'caseFold': str.casefold}.items():
        book.add(name, f, some(50, 6) + [("it's",), ('a"b\'c',), ('\u0391\u03a3',), ('\u03a3',), ('A\u03a3\u0301 b',), ('\ufb03 \xdf\u1e9e',), ('they\'re bill\'s',)])
    for name in ('isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isalnum', 'isspace', 'isprintable', 'isascii', 'isidentifier', 'islower', 'isupper', 'istitle'):
        book.add(name, getattr(str, name), some(20, 2) + [('',), ('a1_',), ('1a',), ('Ab Cd',), ('A1B',), ('\u01c5a',)])
    tri = lambda: (a_text(9, 'aab\U0001f600'), a_text(2, 'aab\U0001f600'), R.choice((None, R.randint(-12, 12))), R.choice((None, R.randint(-12, 12))))
    for name in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'):
        book.add(name, getattr(str, name), times(60, tri) + [('', '', None, None), ('abc', '', 3, None), ('abc', '', 4, None), ('abc', 'c', -10**30, 10**30), ('abc', '', 10**30, None)])
    book.add('replace', str.replace, times(60, lambda: (a_text(8, 'aab\U0001f600'), a_text(2, 'ab'), a_text(2, 'xa'), R.randint(-1, 4))))
    book.add('split', str.split, times(70, lambda: (a_word(), R.choice((None, ' ', 'a', 'ab', '')), R.randint(-1, 4))) + [(' \u3000a\x1cb\x85', None, -1)])
    book.add('rsplit', str.rsplit, times(70, lambda: (a_word(), R.choice((None, ' ', 'a', 'aa', '')), R.randint(-1, 4))))
    book.add('splitLines', str.splitlines, times(50, lambda: (a_text(10, 'ab\n\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x1f'), R.random() < 0.5)))
    book.add('partition', str.partition, times(20, lambda: (a_word(), a_text(2, 'ab '))))
    book.add('rpartition', str.rpartition, times(20, lambda: (a_word(), a_text(2, 'ab '))))
    for name in ('strip', 'lstrip', 'rstrip'):
        book.add(name, getattr(str, name), times(30, lambda: (a_text(6, 'ab \t\x1c\u3000\U0001f600'), R.choice((None, '', 'a', 'ab', ' \U0001f600')))))
    book.add('removePrefix', str.removeprefix, times(15, lambda: (a_word(), a_text(2, 'ab'))))
    book.add('removeSuffix', str.removesuffix, times(15, lambda: (a_word(), a_text(2, 'ab'))))
    for name in ('center', 'ljust', 'rjust'):
        book.add(name, getattr(str, name), times(30, lambda: (a_text(6), R.randint(-2, 14), R.choice('* \U0001f600'))))
    book.add('zfill', str.zfill, times(20, lambda: (a_text(5, '+-01ab'), R.randint(-2, 10))))
    book.add('expandTabs', str.expandtabs, times(30, lambda: (a_text(8, 'ab\t\n\r\U0001f600'), R.randint(-1, 9))))
    bound = lambda: R.choice((None, R.randint(-9, 9), R.choice((10**30, -10**30))))
    step = lambda: R.choice((None, None, R.randint(-3, 3), R.choice((10**30, -10**30))))
    book.add('slice', lambda t, a, b, c: t[a:b:c], times(120, lambda: (a_text(7, 'abc\U0001f600'), bound(), bound(), step())))
    book.add('sliceIndices', lambda a, b, c, n: list(slice(a, b, c).indices(n)), times(60, lambda: (R.choice((None, R.randint(-9, 9))), R.choice((None, R.randint(-9, 9))), R.choice((None, R.randint(-3, 3))), R.randint(0, 8))))
    book.add('at', lambda t, i: t[i], times(30, lambda: (a_text(5, 'ab\U0001f600'), R.randint(-6, 5))))
    book.add('compare', lambda a, b: (a > b) - (a < b), times(60, lambda: (a_text(3, 'a\uffff\U00010000\U0001f600'), a_text(3, 'a\uffff\U00010000\U0001f600'))))
    book.add('chr', chr, [(n,) for n in (0, 97, 0x10ffff, 0x110000, -1, 2**31, -2**31 - 1, 2**63, 2**31 - 1)])
    book.add('ord', ord, [(t,) for t in ('a', '', 'ab', '\U0001f600', '\U0001f600a', '\ud800')])
    book.save('text/recorded-methods.jsonl')


# ---- hash --------------------------------------------------------------------------------------------------------

def nested():
    if R.random() < 0.7:
        return R.choice((an_int(), no_nan()))
    return tuple(nested() for _ in range(R.randint(0, 4)))


def no_nan():
    while True:
        x = a_float()
        if x == x:
            return x


def element():
    kind = R.randrange(5)
    if kind == 0:
        return R.randint(-40, 40)
    if kind == 1:
        return R.randint(0, 10) * 2**R.randint(0, 8)
    if kind == 2:
        return R.randint(-10**6, 10**6)
    if kind == 3:
        return R.choice((1, -1)) * R.getrandbits(R.randint(20, 80))
    return R.randint(0, 200)


def set_program(ops):
    """Runs operations on three sets and gives the elements of all three in their order after each."""
    sets = [set(), set(), set()]
    log = []
    for op, i, arg in ops:
        s = sets[i]
        if op == 'add':
            s.add(arg)
        elif op == 'discard':
            s.discard(arg)
        elif op == 'many':
            for x in range(*arg):
                s.add(x)
        elif op == 'fewer':
            for x in range(*arg):
                s.discard(x)
        elif op == 'pop':
            log.append(s.pop() if s else None)
        elif op == 'clear':
            s.clear()
        elif op == 'copy':
            sets[arg] = s.copy()
        elif op == 'list':
            s.update(arg)
        elif op == 'dict':
            s.update(dict.fromkeys(arg))
        elif op == 'or':
            sets[arg] = s | sets[arg]
        elif op == 'and':
            sets[arg] = s & sets[arg]
        elif op == 'sub':
            sets[arg] = s - sets[arg]
        elif op == 'xor':
            sets[arg] = s ^ sets[arg]
        elif op == 'ior':
            s |= sets[arg]
        elif op == 'iand':
            s &= sets[arg]
        elif op == 'isub':
            s -= sets[arg]
        elif op == 'ixor':
            s ^= sets[arg]
        log.append(list(sets[i]))
    return log + [list(s) for s in sets]


def set_ops():
    ops = []
    for _ in range(R.randint(3, 14)):
        op = R.choice(('add', 'add', 'add', 'discard', 'many', 'many', 'fewer', 'pop', 'pop', 'clear', 'copy', 'list', 'dict',
                       'or', 'and', 'sub', 'xor', 'ior', 'iand', 'isub', 'ixor'))
        if op in ('add', 'discard'):
            arg = element()
        elif op in ('many', 'fewer'):
            start = R.randint(-20, 60)
            arg = [start, start + R.randint(0, 60), R.choice((1, 1, 2, 3, 7))]
        elif op in ('list', 'dict'):
            arg = [element() for _ in range(R.randint(0, 9))]
        else:
            arg = R.randrange(3)
        ops.append([op, R.randrange(3), arg])
    return ops


def hashes():
    book = Book()
    book.add('hashInt', hash, times(60, lambda: (an_int(),)) + [(-1,), (2**61 - 1,), (2**61 - 2,), (-(2**61 - 1) - 1,), (2**61,), (10**400,)])
    book.add('hashFloat', hash, times(100, lambda: (no_nan(),)) + [(-1.0,), (2.0**61,), (0.5,), (-0.0,), (1e300,)])
    book.add('hashNested', hash, times(100, lambda: (tuple(nested() for _ in range(R.randint(0, 5))),)))
    book.add('hashFrozenSet', lambda t: hash(frozenset(t)), times(40, lambda: ([an_int() for _ in range(R.randint(0, 6))],)))
    book.add('setProgram', set_program, times(100, lambda: (set_ops(),)))
    book.save('hash/recorded.jsonl')


# ---- json --------------------------------------------------------------------------------------------------------

def json_text(depth=0):
    kind = R.randrange(9 if depth < 4 else 7)
    space = lambda: R.choice(('', '', ' ', '\n', '\t '))
    if kind == 0:
        return R.choice(('null', 'true', 'false', 'NaN', 'Infinity', '-Infinity'))
    if kind in (1, 2):
        return str(an_int())
    if kind == 3:
        return R.choice((repr(finite_float()), '%.3e' % R.uniform(-9, 9), '1E+5', '-0.0', '2.50'))
    if kind in (4, 5, 6):
        return json.dumps(a_text(6), ensure_ascii=R.random() < 0.5)
    if kind == 7:
        return '[' + space() + ','.join(space() + json_text(depth + 1) + space() for _ in range(R.randint(0, 4))) + ']'
    return '{' + space() + ','.join(space() + json.dumps(a_text(3, 'abc')) + space() + ':' + space() + json_text(depth + 1) + space() for _ in range(R.randint(0, 4))) + '}'


def spoiled(text):
    if not text:
        return text
    at = R.randrange(len(text))
    return R.choice((text[:at], text[:at] + text[at + 1:], text[:at] + R.choice('[]{},:"\\0-.eu \n') + text[at:]))


def json_part():
    book = Book()
    bad = ['', '  ', '[1,]', '[1 2]', '{"a"', '{"a":', '{"a":1,}', '{1:2}', '"abc', '"a\\', '"a\\x"', '"a\\u12"', '"a\\u12g4"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"',
           '"\\ud83d\\u0041"', '"a\nb"', 'nul', '-Inf', '01', '-', '1.', '1e', '1 2', '\ufeff[]', '\x0b1', '\xa01', '"\\u+123"', '"\\ud83d\\u"', '"\\ud83d\\u12', '"\\u1234', '-NaN', '.5',
           '"\\/\\b\\f\\n\\r\\t"', '\n\n  {"a": \n x}', '\U0001f600', '["\U0001f600\n", x]', '1' * 4301, '[1.5,1E400,-1e-400]', '{"a":1, "b":2, "a":3}', '[' * 20 + ']' * 20]
    book.add('decode', lambda t: repr(json.loads(t)), [(t,) for t in bad] + times(60, lambda: (json_text(),)) + times(150, lambda: (spoiled(json_text()),)))
    book.add('decodeLax', lambda t: repr(json.loads(t, strict=False)), [('"a\nb\x00"',), ('"a\\x"',), ('"',)])

    def again(text, indent, item, key, sort, ascii_only):
        separators = None if item is None else (item, key)
        return json.dumps(json.loads(text), indent=indent, separators=separators, sort_keys=sort, ensure_ascii=ascii_only)
    book.add('encode', again, times(150, lambda: (json_text(), R.choice((None, None, '  ', '', '\t')), R.choice((None, ', ', ',')), R.choice((': ', ':')), R.random() < 0.3, R.random() < 0.5)))
    book.save('json/recorded.jsonl')


# ---- math --------------------------------------------------------------------------------------------------------

def reals():
    kind = R.randrange(6)
    if kind == 0:
        return R.uniform(-3, 3)
    if kind == 1:
        return R.random() * 10**R.randint(-12, 3)
    if kind == 2:
        return R.uniform(-700, 700)
    if kind == 3:
        return float(R.randint(-20, 20))
    if kind == 4:
        return R.randint(-200, 200) / 8
    return a_float()


def exactly(f):
    """Makes a Decimal function one of floats that rounds once; where C's answer is no number it stands."""
    import decimal

    def of(x, *more):
        plain = getattr(math, f.__name__)(x, *more)
        if not all(map(math.isfinite, (plain, x, *more))) or abs(plain) in (0.0, 1.0) or abs(plain) < 1e-300:
            return plain
        with decimal.localcontext() as context:
            context.prec = 400 if abs(x) < 1e-20 or abs(x) > 1e20 else 80
            try:
                return float(f(decimal.Decimal(x), *[decimal.Decimal(y) for y in more]))
            except (decimal.DivisionByZero, decimal.InvalidOperation):
                return plain
    return of


def half_pi(x):
    """As a Decimal of the precision that is set: Machin's formula."""
    D = type(x)

    def arctan_of_inverse(n):
        total, power, k = D(0), D(1) / n, 1
        while total + power / k != total:
            total += power / k if k % 4 == 1 else -power / k
            power /= n * n
            k += 2
        return total
    return 8 * arctan_of_inverse(5) - 2 * arctan_of_inverse(239)


def sine(x):
    """Of a Decimal, by the series after taking off whole turns."""
    pi = 2 * half_pi(x)
    turns = (x / (2 * pi)).to_integral_value()
    x -= 2 * pi * turns
    total, term, k = type(x)(0), x, 1
    while total + term != total:
        total += term
        term *= -x * x / ((k + 1) * (k + 2))
        k += 2
    return total


def arctan(x):
    """Of a Decimal, by the series after halving the angle."""
    halvings = 0
    while abs(x) > type(x)('0.05'):
        x = x / (1 + (1 + x * x).sqrt())
        halvings += 1
    total, term, k = type(x)(0), x, 1
    while total + term / k != total:
        total += term / k
        term *= -x * x
        k += 2
    return total * 2**halvings


def rounded_functions():
    one = 1

    def exp(x): return x.exp()
    def expm1(x): return x.exp() - one
    def log(x): return x.ln()
    def log10(x): return x.log10()
    def log2(x): return x.ln() / type(x)(2).ln()
    def log1p(x): return (x + one).ln()
    def sinh(x): return (x.exp() - (-x).exp()) / 2
    def cosh(x): return (x.exp() + (-x).exp()) / 2
    def tanh(x): return ((2 * x).exp() - one) / ((2 * x).exp() + one)
    def asinh(x): return (abs(x) + (x * x + one).sqrt()).ln().copy_sign(x)
    def acosh(x): return (x + (x * x - one).sqrt()).ln()
    def atanh(x): return ((one + x) / (one - x)).ln() / 2
    def sin(x): return sine(x)
    def cos(x): return sine(x + half_pi(x))
    def tan(x): return sine(x) / sine(x + half_pi(x))
    def atan(x): return arctan(x)
    def asin(x): return arctan(x / (one - x * x).sqrt())
    def acos(x): return half_pi(x) - asin(x)
    def atan2(y, x): return arctan(y / x) + (2 * half_pi(x)).copy_sign(y) * (x < 0)
    def cbrt(x): return (abs(x).ln() / 3).exp().copy_sign(x)
    def exp2(x): return (x * type(x)(2).ln()).exp()
    def pow(x, y): return x ** y if x > 0 or y == int(y) else type(x)('NaN')
    return [exp, expm1, log, log10, log2, log1p, sinh, cosh, tanh, asinh, acosh, atanh, cbrt, exp2, pow, sin, cos, tan, atan, asin, acos, atan2]


def math_part():
    book = Book()
    edge = [0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 0.5, 2.0, 10.0, 1e300, 1e-300, 5e-324, 709.5, 710.0, 1e16]
    one = lambda n=80: [(x,) for x in edge] + times(n, lambda: (reals(),))
    unit = lambda n=80: [(x,) for x in edge] + times(n, lambda: (R.uniform(-1, 1),))
    two = lambda n=100: times(n, lambda: (reals(), reals())) + [(x, y) for x in edge[:8] for y in edge[:8]]
    for f in rounded_functions():
        book.add(f.__name__, exactly(f), two() if f.__name__ in ('pow', 'atan2') else unit() if f.__name__ in ('atanh', 'asin', 'acos') else one())
    for name in ('sqrt', 'degrees', 'radians'):
        book.add(name, getattr(math, name), one())
    book.add('gamma', math.gamma, one(40) + [(float(n),) for n in range(-3, 24)])
    book.add('lgamma', math.lgamma, one(40))
    book.add('erf', math.erf, one(60))
    book.add('erfc', math.erfc, one(60))
    for name in ('fmod', 'copysign', 'hypot'):
        book.add(name, getattr(math, name), two())
    book.add('remainder', math.remainder, two(30) + [(5.0, 2.0), (7.0, 2.0), (2.5, 1.0), (3.5, 1.0), (-2.5, 1.0), (1e300, 3.0), (1.0, 2.0), (3.0, 2.0)])

    def float_pow(x, y):
        if x < 0 and math.isfinite(x) and math.isfinite(y) and y != int(y):
            raise ValueError('a negative number to a fractional power is a complex number, and these are not supported')
        plain = x ** y
        return exact_power(x, y) if 0 < abs(plain) < math.inf else plain
    exact_power = exactly(rounded_functions()[14])
    book.add('floatPow', float_pow, two() + times(150, lambda: (R.choice((R.uniform(0, 20), float(R.randint(1, 100)))), R.choice((float(R.randint(-6, 9)), R.uniform(-5, 5), 0.5, 1.5, -0.5)))))
    for name in ('modf', 'frexp'):
        book.add(name, lambda x, f=getattr(math, name): list(f(x)), one(20))
    book.add('floor', math.floor, one(20))
    book.add('ceil', math.ceil, one(20))
    book.add('ulp', math.ulp, one(20))
    book.add('nextAfter', math.nextafter, two(20))
    book.add('fsum', lambda a: math.fsum(a), [([0.1] * 10,), ([1e308] * 3,), ([math.inf, -math.inf],), ([math.inf, 1.0],), ([math.nan],), ([],), ([1.0, 1e100, 1.0, -1e100],)] +
             times(30, lambda: ([reals() for _ in range(R.randint(0, 6))],)))
    book.add('dist', lambda a: math.hypot(*a), times(30, lambda: ([reals() for _ in range(R.randint(0, 4))],)))
    book.add('logOfInt', math.log, [(2**5000,), (10**400,), (10**20,), (1,), (0,), (-5,)])
    book.add('isClose', lambda a, b: math.isclose(a, b), two(20) + [(1.0, 1.0 + 1e-10), (1.0, 1.0 + 1e-8)])
    book.save('number/recorded-math.jsonl')


# ---- bytes and codecs ----------------------------------------------------------------------------------------------

def some_bytes(most=8, letters=b'aabAB1 ,\t\n\r\x0b\x1c\x85\xff\x00'):
    return bytes(R.choice(letters) for _ in range(R.randint(0, most)))


def odd_utf8():
    out = b''
    for _ in range(R.randint(0, 4)):
        piece = R.choice(('a', '\xe9', '\u4e2d', '\U0001f600', '\ud800')).encode('utf-8', 'surrogatepass')
        out += piece[:R.randint(1, len(piece))] if R.random() < 0.4 else piece
        if R.random() < 0.2:
            out += bytes([R.choice((0x80, 0xbf, 0xc0, 0xc1, 0xf4, 0xf5, 0xff, 0xed, 0xe0, 0xf0, 0x90))])
    return out


def checksums():
    """SHA-256 of what each test of a character, and each mapping, gives for all characters but surrogates."""
    import hashlib
    every = [chr(cp) for cp in range(0x110000) if not 0xd800 <= cp <= 0xdfff]
    sums = {}
    for name in ('isprintable', 'isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'islower', 'isupper', 'istitle', 'isidentifier', 'isalnum'):
        test = getattr(str, name)
        sums[name] = hashlib.sha256(''.join('1' if test(c) else '0' for c in every).encode()).hexdigest()
    for name in ('lower', 'upper', 'title', 'casefold', 'swapcase', 'capitalize'):
        change = getattr(str, name)
        sums[name] = hashlib.sha256(' '.join(change(c) for c in every).encode()).hexdigest()
    return sums


def bytes_part():
    book = Book()
    handlers = ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass')
    names = ('utf-8', 'UTF8', 'ascii', 'latin-1', 'utf-8-sig', 'iso-8859-1', 'no such')
    book.add('encode', lambda t, e, h: t.encode(e, h), times(150, lambda: (a_text(4, 'ab\xe9\u4e2d\U0001f600\udc80\udcff'), R.choice(names), R.choice(handlers))) + [('\xe9', 'ascii', 'none'), ('a', 'ascii', 'none')])
    book.add('decode', lambda b, e, h: b.decode(e, h), [c for c in times(300, lambda: (odd_utf8(), R.choice(names), R.choice(handlers))) if c[2] != 'xmlcharrefreplace'] + [(b'\xff', 'ascii', 'none')])
    for name in ('lower', 'upper', 'title', 'capitalize', 'swapcase', 'isalpha', 'isdigit', 'isalnum', 'isspace', 'isascii', 'islower', 'isupper', 'istitle', 'hex'):
        book.add('bytes ' + name, getattr(bytes, name), times(25, lambda: (some_bytes(5),)))
    book.add('bytes repr', repr, times(30, lambda: (some_bytes(5, b'a"\'\\\n\x00\x7f\xff'),)))
    tri = lambda: (some_bytes(8, b'aab'), R.choice((some_bytes(2, b'ab'), R.randint(-1, 257))), R.choice((None, R.randint(-9, 9))), R.choice((None, R.randint(-9, 9))))
    for name in ('find', 'rfind', 'index', 'rindex', 'count'):
        book.add('bytes ' + name, getattr(bytes, name), times(30, tri))
    book.add('bytes replace', bytes.replace, times(30, lambda: (some_bytes(8, b'aab'), some_bytes(2, b'ab'), some_bytes(2, b'xy'), R.randint(-1, 3))))
    book.add('bytes split', bytes.split, times(30, lambda: (some_bytes(), R.choice((None, b',', b'a', b'')), R.randint(-1, 3))))
    book.add('bytes rsplit', bytes.rsplit, times(30, lambda: (some_bytes(), R.choice((None, b',', b'a', b'')), R.randint(-1, 3))))
    book.add('bytes splitlines', bytes.splitlines, times(20, lambda: (some_bytes(), R.random() < 0.5)))
    book.add('bytes strip', bytes.strip, times(20, lambda: (some_bytes(), R.choice((None, b'a', b'ab ')))))
    book.add('bytes join', lambda s, p: s.join(p), times(15, lambda: (some_bytes(2), [some_bytes(3) for _ in range(R.randint(0, 3))])))
    book.add('bytes hexsep', lambda b, s, n: b.hex(s, n), times(25, lambda: (R.randbytes(R.randint(0, 7)), R.choice((':', '-', '--', '\xe9')), R.randint(-3, 3))))
    book.add('bytes fromhex', bytes.fromhex, times(40, lambda: (a_text(8, '01aF \n'),)) + [('0g',), ('\xe9',), ('\u212a0',)])
    book.add('bytes translate', lambda b, d: b.translate(None, d), times(10, lambda: (some_bytes(), some_bytes(2))))
    book.add('bytes compare', lambda a, b: (a > b) - (a < b), times(20, lambda: (some_bytes(3, b'ab'), some_bytes(3, b'ab'))))
    book.add('checksum', lambda name: ALL_SUMS[name], [(name,) for name in ALL_SUMS])
    book.save('text/recorded-bytes.jsonl')


def codecs_part():
    """Encodings of one byte for each character, and those whose units are two or four bytes."""
    book = Book()
    handlers = ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogatepass')
    single = ('cp437', 'cp850', 'cp866', 'cp874', 'cp1250', 'cp1251', 'cp1252', 'cp1253', 'cp1254', 'cp1255', 'cp1256', 'cp1257', 'cp1258', 'iso8859-2', 'iso8859-5', 'iso8859-7', 'iso8859-9', 'iso8859-15', 'koi8-r', 'koi8-u', 'mac-roman')
    aliases = ('windows-1252', '1252', 'latin2', 'ISO_8859-15', 'l9', 'greek', 'macroman', '437', 'UTF16', 'utf_16_le', 'u32', 'UTF-16LE')
    wide = ('utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be')
    book.add('decode', lambda b, e, h: b.decode(e, h), [(bytes(range(256)), e, 'ignore') for e in single] + [(b'a\x81\x9d', e, 'strict') for e in single + aliases] +
             times(120, lambda: (R.choice((b'', b'\xff\xfe', b'\xfe\xff')) + some_bytes(9, b'\x00\x00a\xd8\xdc\xff\x10'), R.choice(wide), R.choice(handlers))))
    book.add('encode', lambda t, e, h: t.encode(e, h), [('a\u20ac\u0416\u00e9', e, h) for e in single + aliases for h in handlers[:4]] +
             times(80, lambda: (a_text(4, 'ab\xe9\u20ac\U0001f600\ud83d\udc80'), R.choice(wide + single), R.choice(handlers))))
    book.save('text/recorded-codecs.jsonl')


ALL_SUMS = checksums()
for part in (number, text_format, methods, hashes, json_part, math_part, bytes_part, codecs_part):
    part()
