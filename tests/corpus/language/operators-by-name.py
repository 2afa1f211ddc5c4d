# What the operators of built-in containers do when they are called by name, from subclasses, and with strange operands.

def attempt(f, *args):
    try:
        r = f(*args)
        print(type(r).__name__, r)
    except Exception as e:
        print(type(e).__name__, e)

class L(list):
    def __add__(self, other):
        return L(super().__add__(other))
    def __mul__(self, n):
        return L(super().__mul__(n))
    def __iadd__(self, other):
        print('iadd')
        return super().__iadd__(other)
class T(tuple):
    def __add__(self, other): return T(super().__add__(tuple(other)))
class S(str):
    def __add__(self, o): return S(super().__add__(o) + '!')
    def __mod__(self, o): return S(super().__mod__(o) + '?')
class D(dict):
    def __or__(self, o): return D(super().__or__(o))
class Set(set):
    def __and__(self, o): return Set(super().__and__(o))
class R:
    def __radd__(self, o): return ('radd', o)
    def __rmul__(self, o): return ('rmul', o)
    def __rmod__(self, o): return ('rmod', o)
    def __ror__(self, o): return ('ror', o)
class I:
    def __index__(self): return 2
class N: pass
class NotImpl(list):
    def __add__(self, o): return NotImplemented
    def __mul__(self, o): return NotImplemented

l = L([1])
attempt(lambda: l + [2])
attempt(lambda: l * 2)
l += (3,)
print(type(l), l)
attempt(lambda: T((1,)) + [2])
attempt(lambda: S('a') + 'b')
attempt(lambda: S('a%s') % 'b')
attempt(lambda: D(a=1) | {'b': 2})
attempt(lambda: Set([1, 2]) & {2, 3})
for x in [1], (1,), 'a', b'a', bytearray(b'a'), {1}, frozenset([1]), {1: 2}, L([1]), NotImpl([1]):
    print('--', type(x).__name__)
    for y in R(), I(), N(), 5, 'x', [2], None, 1.5:
        attempt(lambda: x + y)
        attempt(lambda: x * y)
        if not (isinstance(x, (L, NotImpl)) and isinstance(y, (str, list))):
            attempt(lambda: y * x)
        if not isinstance(x, (str, bytes, bytearray)):
            attempt(lambda: x | y)
            attempt(lambda: x - y)
    for y in 5, True, I(), 'x', 1.5, None:
        for name in '__add__', '__mul__', '__rmul__', '__or__', '__ror__', '__sub__', '__xor__', '__rand__', '__iadd__', '__imul__':
            if hasattr(x, name):
                attempt(getattr(x, name), y)
attempt('a'.__mod__, ())
attempt('%s'.__mod__, (1,))
attempt('a'.__rmod__, '%s')
attempt('a'.__rmod__, 5)
attempt(b'%d'.__mod__, 5)
attempt([1].__add__, [2])
attempt((1,).__add__, (2,))
attempt('a'.__add__, 'b')
attempt(b'a'.__add__, bytearray(b'b'))
attempt({1}.__or__, {2})
attempt({1}.__ror__, {2})
attempt({1}.__or__, [2])
attempt({1}.__rsub__, {2, 1})
attempt({1: 1}.__or__, {2: 2})
attempt({1: 1}.__ror__, {1: 2})
attempt({1: 1}.__ior__, [(3, 4)])
attempt({1: 1}.__or__, [(3, 4)])
attempt({1: 1}.keys().__and__, [1, 5])
attempt({1: 1}.keys().__rsub__, [1, 5])
attempt({1: 1}.items().__or__, [1, 5])
s = {1, 2}
t = s
s.__ior__({5})
s.__iand__({5, 1})
s.__isub__({1})
s.__ixor__({9})
print(s, s is t, s.__ior__([1]))
a = bytearray(b'a')
b = a
a += b'c'
a *= 2
print(b, a is b)
a.__iadd__(b'x'); a.__imul__(2)
print(b)
attempt(a.__iadd__, 5)
attempt(a.__iadd__, 'x')
try:
    a += 5
except TypeError as e: print(e)
try:
    a += 'x'
except TypeError as e: print(e)
m = [1]
n = m
m.__iadd__('ab')
m.__imul__(2)
print(n)
attempt(m.__imul__, 'x')
try:
    m *= 'x'
except TypeError as e: print(e)
try:
    m += 5
except TypeError as e: print(e)
m *= I()
print(m)
import operator
attempt(operator.concat, [1], [2])
attempt(operator.iadd, [1], (2,))
attempt(operator.add, [1], R())
print(sorted([list.__add__ is list.__add__, list.__add__ == list.__add__]))
