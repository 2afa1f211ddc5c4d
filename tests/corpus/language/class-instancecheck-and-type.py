print(type(1), type('a'), type(None), type([]), type(type), type(len), type(lambda: 0))
print(type(1) is int, type(True) is int, isinstance(True, int), issubclass(bool, int))
print(isinstance(1, (str, int)), isinstance(1, str | int), isinstance('a', (int, (float, str))))
for bad in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1)):
    try:
        bad()
    except TypeError as e:
        print(e)
print([t.__name__ for t in (int, str, list, dict, set, tuple, bool, float, type(None), object)])
print(int.__mro__, bool.__mro__)
print(object.__bases__, int.__bases__)
class A: pass
class B(A): pass
a = A()
a.__class__ = B
print(type(a).__name__, isinstance(a, B))
