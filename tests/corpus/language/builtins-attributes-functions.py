class A:
    x = 1
    def __init__(self):
        self.y = 2
    def m(self):
        return 'm'
a = A()
print(getattr(a, 'x'), getattr(a, 'y'), getattr(a, 'm')(), getattr(a, 'z', None), hasattr(a, 'm'), hasattr(a, 'zz'))
setattr(a, 'z', 5)
setattr(A, 'w', lambda self: self.z)
print(a.z, a.w(), vars(a))
delattr(a, 'z')
print(vars(a), sorted(n for n in dir(a) if not n.startswith('_')), sorted(n for n in dir(A) if not n.startswith('_')))
print(callable(a.m), callable(a), callable(A), callable(print), callable('x'), id(a) == id(a), id(a) == id(A()), isinstance(id(a), int))
print('append' in dir([]), 'upper' in dir(''), '__init__' in dir(a), 'keys' in dir(dict))
for bad in (lambda: getattr(a, 'q'), lambda: delattr(a, 'q'), lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: vars(5), lambda: getattr(a), lambda: setattr([], 'x', 1), lambda: setattr(5, 'real', 1), lambda: hasattr(a)):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
def f():
    loc = 1
    other = 'two'
    return locals()
print(f(), 'a' in globals(), type(globals()).__name__)
print(type(a).__name__, type(a) == A, type('a')('b'), type([])([1]))
