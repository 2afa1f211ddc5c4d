def f(a, b=2, *c, d, e=5, **g):
    x = 1
    return x
print(f.__name__, f.__defaults__, f.__kwdefaults__)
class A:
    def m(self): pass
a = A()
print(a.m == a.m, a.m is a.m, a.m.__func__ is A.m, a.m.__self__ is a, A.m is A.m)
print(len.__name__, str.upper.__name__, [].append.__name__, (5).__add__(3), 'a'.__len__(), [1].__contains__(1), (1).__lt__(2), 'a'.__eq__(5))
print(list.append, str.join, int.bit_length, len, print)
print(isinstance(f, type(lambda: 0)), type(a.m), type(print), type(A), type(f))
print(str(A)[:8], int, type(None), type(NotImplemented), list, Exception, ValueError, object, A)
print(A.__dict__['m'] is A.m, A().__class__ is A, A.__base__, bool.__base__, type.__base__)
