class T:
    def __init__(self, name): self.name = name
    def __del__(self): print(self.name, end=' ')
class Slots:
    __slots__ = ('b', 'c', 'a')
class Sub(Slots):
    __slots__ = ('z', 'y')
class Private:
    __slots__ = ('__b', '_a')
    def __init__(self): self.__b = T('b'); self._a = T('_a')
x = Slots(); x.c = T('c'); x.a = T('a'); x.b = T('b'); del x; print()
x = Sub(); x.c = T('c'); x.z = T('z'); x.a = T('a'); x.y = T('y'); x.b = T('b'); del x; print()
x = Sub(); x.a = T('a');x.z = T('z');del x; print()
x = Private(); del x; print()
def f(a=T('default a'), b=T('default b'), *, k=T('k'), l=T('l')): pass
f.attr = T('attribute')
del f; print()
def g():
    q = T('q'); p = T('p')
    def inner(d=T('default')): return p, q
    inner.attr = T('attribute')
    return inner
x = g(); del x; print()
