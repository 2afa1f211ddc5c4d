x = 1
del x
try:
    x
except NameError as e:
    print(e)
a, b = 1, 2
del a, b
L = list(range(10))
del L[0], L[-1]
print(L)
del L[2:4]
print(L)
del L[::2]
print(L)
d = {'a': 1, 'b': 2}
del d['a']
print(d)
try:
    del d['zzz']
except KeyError as e:
    print('KeyError', e)
try:
    del L[100]
except IndexError as e:
    print(e)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
try:
    del 'abc'[0]
except TypeError as e:
    print(e)
class C:
    v = 1
del C.v
print(hasattr(C, 'v'))
m = [[1, 2], [3, 4]]
del m[0][1]
print(m)
(p, [q]) = 1, [2]
del (p, [q])
print('p' in globals())
