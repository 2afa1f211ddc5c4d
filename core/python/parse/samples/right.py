"""Every construct once, with the odd ways of writing it."""
from __future__ import division
import os, sys as system
import os.path as path
from multiprocessing import (Process, Lock as L,)
from json import *

a = b = 1
c, *d = [1, 2, 3]
(e), [f, (g, h)] = 1, [2, (3, 4)]
x: int
x: int = 5
(x): int = 6
a.b[0]: str = ''
i += 1; j -= 2; k **= 3; l //= 4; m >>= 1; n <<= 2; o @= p; q |= 1; r &= 2; s ^= 3; t %= 4; u /= 5; v *= 6
ints = [0, 00, 1_000, 0x_fF, 0o17, 0b101, 9007199254740991, 9007199254740992, 123456789012345678901234567890]
floats = [1.0, 1., .5, 1e3, 1E-3, 1_0.0_1, 1.5e400, 0.1, 0e0, 00.5]
strs = ['a', "b", '''c
d''', """e"f""", r'\n\'', u'g', 'h' "i" 'j', '\x41\u4e2d\U0001F600\101\0\a\b\f\n\r\t\v\\\'\"\q', 'k\
l', 'é中😀', '']
bytes_ = [b'a\xff\0\'', rb'\xff', Rb"\n", b'a' b"b", b'''
''', b'\q\101']
f_strings = [f'', f'a', f'{a}', f'{a!r}', f'{a!s:>10}', f'{a:{b}.{c}}', f'{{}}', f'{a}{b}' 'c' f"d{e}", rf'\{a}\n', f'{a=}',
    f'{a = }', f'{a=!s}', f'{a=:5}', f'{a:%Y-%m}', f'''{
    a
  +b}''', f'{"x"}', f"{a['k']}", f'{x if y else z}', f'{(lambda q: q)(1)}', f'{ {1: 2}[1] }', f'é{a}中{b!a}', f'{f"{a}"}',
    f'{a, b}', f'{*a, b}', f'{a:{"{"}>10}', f'{a != b}', f'{a >= b:x}', f'{1_000:,}']
consts = (None, True, False, ...)
ops = a + b - c * d / e // f % g @ h ** -i, ~a, +b, not c, a << 1 >> 2 & 3 | 4 ^ 5
bools = a and b and c or d or not e
compare = a < b <= c == d != e > f >= g is h is not i in j not in k
cond = a if b else c if d else e
lambdas = lambda: 0, lambda a, /, b, c=1, *d, e, f=2, **g: a, lambda *, k: k, lambda *a: a
calls = f(), f(a), f(*a, b, *c, d=1, **e), f(x for x in y), f(a)(b)[c].d, f(a, b,), f((yield_),), f(a := 1)
subs = a[1], a[1:2], a[::], a[1:2:3], a[:, 1], a[..., None], a[b, ], a[(1, 2)], a[1:], a[:-1], a[b := 1]
comps = [x for x in y], [x for x in y if x if not x for z in x], {x for x in y}, {x: y for x, y in z}, (x for x in y)
comps2 = [[a for a in b] for b in c], [x for x, in y], [x for x, *y in z], [lambda: x for x in y]
displays = [], [1], [1, 2,], (), (1,), (1, 2), {}, {1: 2}, {**a, 1: 2, **b,}, {1}, {1, 2,}, {*a, *b}, [*a, b]
(y := 1)
del a, b[0], c.d, (e, f), [g]
1if a else 2
assert a, 'message'
assert (a)
pass
print(a); print(b)
if a: pass
elif b:
    pass
else: pass
while a:
    break
else:
    pass
for a, b in c:
    continue
for a in 1, 2, *c: pass
else:
	pass
try:
    raise
except (A, B) as e:
    raise X from e
except C:
    raise Y
except:
    pass
else:
    pass
finally:
    pass
try: pass
finally: pass
with a: pass
with a as b, c as (d, e): pass
with (a as b, c,):
    pass
with (a): pass
with (a, b): pass
with (a, b) as c: pass
@dec
@dec.a(1)[0]
def function(a, /, b: int, c=1, *args: str, d, e=2, **kwargs: dict) -> None:
    """doc"""
    global z
    def inner():
        nonlocal a
        return
    yield
    w = yield a
    w = yield from a
    yield a, *b
    return a, *b
class A: pass
class B(A, metaclass=M, *bases, **kw):
    x = 1

    @property
    def y(self): return self.x
def one_line(): x = 1; return x
if a:
    if b:
        x
        # comment
  # comment less indented
    else:
        y
变量 = '值' + 变量; ｘ = 1
long = a + \
    b
nested = (a +
          b  # comment
)
matchless = match, case, _, type
match = case = type = 1
match[1] = 2
print(match(1))
match x:
    case 1 | -2 | 3.5 | -1_000 | 'a' "b" | b'c' | None | True | False: pass
    case name if name > 1: pass
    case (grouped): pass
    case _ if (a :=
               b): pass
    case []: pass
    case (): pass
    case [a]: pass
    case (a,): pass
    case a, b: pass
    case *a, b, _: pass
    case [1, [b, *_], *rest] | (1, [b, *rest]) as whole if whole: pass
    case {}: pass
    case {'k': v, 1: _, -1.5: 2, a.b: c, None: d, **rest}: pass
    case {**rest}: pass
    case {'k': {'in': [x, (y)]},}: pass
    case C(): pass
    case a.b.C(1, x, k=2, l=D(y=z),): pass
    case a.b | c.d.e: pass
    case (1 | 2 as x) | (3 as x): pass
    case (  # a comment
        'multi'
        'line', [

          'é', x], """lines
of text""",
    ): pass
    case """alone
over lines""": pass
    case 'é' | f.g: x = 'é'
match x, *y:
    case 1, _:
        match (lambda: 1)():
            case (int() | str()) as é if not é: pass
        while 0: pass
match (x
       + 1), 2,: # comment
    # comment

    case _: match = 1
match [x, {1: 2}]:
    case _: match[0] = match.case
match (yield_ := 1):
  case case: match: int = 5
match = {'match': case}; case = match
print(match, case); match * 2; match - case
def generator():
    yield; yield ; x = yield; y = z = yield
    x: int = yield; x += yield;
