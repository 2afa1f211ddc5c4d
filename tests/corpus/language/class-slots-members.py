class W:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
w = W()
print([x for x in dir(w) if x[0] != '_'], [x for x in dir(W) if x[0] != '_'], hasattr(W, "a"))
class V(W): pass
print([x for x in dir(V()) if x[0] != '_'])
try:
    class X:
        __slots__ = ('a',)
        a = 3
except ValueError as e: print(e)
class B: a = 5
class C:
    __slots__ = ('a',)
c = C()
try: print(c.a)
except AttributeError as e: print(e)
c.a = 6; print(c.a)
del c.a
try: print(c.a)
except AttributeError as e: print(e)
for n in (3, ('1x',), (4,), 'ab'):
    try:
        class D: __slots__ = n
        print(D.__slots__)
    except TypeError as e: print(e)
try: W().__dict__
except AttributeError as e: print(e)
print(W.a, W.a.__name__, W.a.__objclass__, type(W.a), V.b, W.a == V.a, V.a.__get__(w), getattr(W, 'c', 'no'))
W.a.__set__(w, 8); print(w.a, callable(W.a))
try: W.a.__get__(5)
except TypeError as e: print(e)
try: W.a.__get__(c)
except TypeError as e: print(e)
try: W.nothing
except AttributeError as e: print(e)
class S:
    __slots__ = {'x': 'doc of x', '__p': 'private'}
    def __init__(self): self.x = 1; self.__p = 2
s = S(); print(s.x, sorted(n for n in dir(s) if 'p' in n and n[0] + n[1] != '__'))
try: s.q = 1
except AttributeError as e: print(e)
class T(S): __slots__ = frozenset(['y'])
t = T(); t.y = 5; print(t.y, t.x)
try: t.z = 1
except AttributeError as e: print(e)
print(type(W.a).__name__)
from dataclasses import dataclass
@dataclass(slots=True)
class P: x: int = 3
print(P.x, P().x)
