for a, b in [(1, 2), (3, 4)]:
    print(a + b)
for (a, b), c in [((1, 2), 3)]:
    print(a, b, c)
for first, *rest in ['abc', [1], (5, 6)]:
    print(first, rest)
d = {}
for d['key'] in range(3):
    pass
print(d)
class O: pass
for O.attr in 'xy':
    pass
print(O.attr)
L = [0, 0]
for L[1], L[0] in [(1, 2), (3, 4)]:
    print(L)
for i, (name, score) in enumerate([('ann', 3), ('bob', 5)], start=1):
    print(i, name, score)
for x in 1, 2, 3:
    print(x, end='')
print()
for c in 'héllo':
    print(c, end='.')
print()
for x in *range(2), *'ab':
    print(x, end=',')
print()
