class A:
    x = 'A.x'
    def m(self): return 'A.m'
class B(A):
    y = 'B.y'
    def m(self): return 'B.m ' + super().m()
class C(A):
    x = 'C.x'
    def m(self): return 'C.m ' + super().m()
class D(B, C): pass
d = D()
assert d.x == 'C.x' and d.y == 'B.y' and d.m() == 'B.m C.m A.m' and D.__mro__ == (D, B, C, A, object)
d.x = 'own'
assert d.x == 'own' and D.x == 'C.x'
del d.x
A.x = 'changed'
assert d.x == 'C.x' and B.x == 'changed' and B().x == 'changed'
C.m = lambda self: 'patched'
assert d.m() == 'B.m patched'
D.extra = property(lambda self: self.__dict__.get('v', 'unset'))
assert d.extra == 'unset'
d.__dict__['v'] = 5
d.__dict__['extra'] = 'hidden by the property'
assert d.extra == 5
class NonData:
    def __get__(self, obj, cls): return ('get', obj is None, cls.__name__)
class Data(NonData):
    def __set__(self, obj, v): obj.__dict__['stored'] = v
class H:
    n = NonData()
    s = Data()
h = H()
assert h.n == ('get', False, 'H') and H.n == ('get', True, 'H')
h.__dict__['n'] = 'instance wins'
h.s = 'set'
h.__dict__['s'] = 'descriptor wins'
assert h.n == 'instance wins' and h.s == ('get', False, 'H') and h.stored == 'set'
class G:
    def __getattr__(self, name): return 'fallback ' + name
    known = 1
g = G()
assert g.known == 1 and g.other == 'fallback other'
g.other = 2
assert g.other == 2 and getattr(g, 'q', None) == 'fallback q'
class S:
    def __len__(self): return 3
s = S()
s.__len__ = lambda: 10
assert len(s) == 3 and s.__len__() == 10
f = d.m
assert f.__self__ is d and f.__func__ is B.m and f == d.m and f is not d.m and f() == d.m()
def message(call):
    try:
        call()
    except AttributeError as e:
        return str(e)
assert message(lambda: d.nope) == "'D' object has no attribute 'nope'" and message(lambda: D.nope) == "type object 'D' has no attribute 'nope'"
assert message(lambda: (1).x) == "'int' object has no attribute 'x'" and message(lambda: None.x) == "'NoneType' object has no attribute 'x'"
assert message(lambda: message.x) == "'function' object has no attribute 'x'"
print('ok')
