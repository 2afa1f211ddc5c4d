# match, walrus, starred targets and argument errors.
def m(x):
    match x:
        case 0 | 1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case str() as s: return f'str {s}'
        case [a, b, *rest]: return f'seq {a} {b} {rest}'
        case [a]: return f'one {a}'
        case {'type': 'p', 'x': x, **kw}: return f'p {x} {kw}'
        case {'k': [_, {'deep': v}]}: return f'deep {v}'
        case None: return 'none'
        case float(): return 'float'
        case (): return 'empty'
        case _: return f'other {type(x).__name__}'
for v in [0, True, 500, 50, 'hi', [1, 2, 3], (1, 2), [1], {'type': 'p', 'x': 1, 'z': 2}, {'k': [0, {'deep': 7}]}, None, 2.5, (), {}, b'ab', range(3)]: print(m(v))
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
import enum
class C(enum.Enum): R = 1; G = 2
for v in [Pt(0, 0), Pt(0, 5), Pt(3, 3), C.R, C.G]:
    match v:
        case Pt(0, 0): print('origin')
        case Pt(x=0, y=yy): print('y', yy)
        case Pt(a, b) if a == b: print('diag')
        case C.R: print('red')
        case _: print('?', v)
if (n := len('abc')) > 2: print(n)
print([y := 1, y ** 2, y + 1], [last := i for i in range(3)], last)
while (line := iter_.pop() if (iter_ := globals().setdefault('L', [1, 2, 0])) else 0): print('line', line)
a, *b, c = range(6); print(a, b, c)
*a, = 'xyz'; print(a)
(a, b), c = (1, 2), 3; print(a, b, c)
for i, (j, *k) in enumerate([(1, 2, 3), 'ab']): print(i, j, k)
print([*range(3), *'ab'], {**{'a': 1}, 'a': 2}, (*[1], 2), {*[1, 1, 2]})
def f(a, /, b, *args, c=1, d, **kw): return a, b, args, c, d, kw
print(f(1, 2, 3, d=4, e=5))
try: print(f(1))
except TypeError as e: print(e)
try: print(f(a=1,b=2,d=1))
except TypeError as e: print(e)
try: print(f(1,2))
except TypeError as e: print(e)
try: print(f(1,2,d=1,**{"d":2}))
except TypeError as e: print(e)
try: print(f(1,b=2,d=3,c=4))
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b, c = 'xy'
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
x = [1, 2, 3]; x[1:2] = [9, 9]; del x[0]; x[len(x):] = [7]; print(x)
i = 0; l = [0, 0]; i, l[i] = 1, 5; print(i, l)
print(1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 5 if 0 else 6, (lambda *a, k=2: (a, k))(1), 0 or 'x', 1 and 2, [] or {} or None)
for i in range(3):
    if i == 5: break
else: print('else')
print({k: v for k, v in zip('abc', range(3)) if v}, {x % 3 for x in range(10)}, list(x * y for x in range(3) for y in range(x)))
