"""Module docstring."""
def f():
    'Function docstring.'
    return 1
def no_doc():
    x = 'not a docstring'
class C:
    """Class
    docstring."""
    def m(self):
        """Method."""
    attr = 1
print(__doc__)
print(f.__doc__, no_doc.__doc__, C.__doc__, C.m.__doc__, C().__doc__, C().m.__doc__)
print(__name__)
f.__doc__ = 'changed'
f.__name__ = 'renamed'
print(f.__doc__, f.__name__)
print(C.__name__, C().__class__.__name__, C.__module__)
print(int.__name__, (5).__class__, 'a'.__class__.__name__)
def g():
    f'not a docstring {1}'
print(g.__doc__)
print(type(f).__name__, type(C().m).__name__, type(C.m).__name__, type(len).__name__, type([].append).__name__)
m = C().m
print(m.__self__.__class__.__name__, m.__func__ is C.m, m.__name__)
