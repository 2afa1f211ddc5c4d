a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::3], a[::-1], a[8:2:-2], a[:], a[5:2], a[100:], a[-100:2], a[1:-1:4])
a[2:5] = ['x']
print(a)
a[1:1] = ['in', 'sert']
print(a)
a[:2] = []
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[-2:] = 'end'
print(a)
a[len(a):] = [99]
print(a)
a[5:2] = ['odd']
print(a)
del a[1:3]
del a[::3]
print(a)
a[:] = range(6)
print(a)
a[::-1] = 'abcdef'
print(a)
a[1:4] = (c for c in 'gen')
print(a)
a[2:4] += ['plus']
print(a)
b = a
b[:] = []
print(a)
a = [1, 2, 3, 4]
for bad in ('ext', 'int', 'zero', 'str'):
    try:
        if bad == 'ext':
            a[::2] = [1, 2, 3]
        elif bad == 'int':
            a[1:2] = 5
        elif bad == 'zero':
            a[::0] = []
        else:
            a['a':] = []
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    a[10] = 1
except IndexError as e:
    print(e)
print(a, [0, 1, 2][slice(0, 2)], slice(1, 2, 3), slice(5).indices(3), slice(None, None, -1).indices(4))
