d = {'a': 1, 'b': 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items)
d['c'] = 3
print(keys, list(values), list(items), len(keys), 'c' in keys, 3 in values, ('c', 3) in items)
print(keys & {'a', 'z'}, sorted(keys | {'z'}), sorted(keys - {'a'}), keys == {'a', 'b', 'c'}, keys >= {'a'})
e = {'b': 20, 'd': 40}
print(d | e, e | d, {**d, **e})
d |= e
print(d)
d |= [('z', 26)]
print(d, list(reversed(d.items()))[0], list(reversed(d.values())))
try:
    for k in d:
        d[k + '!'] = 0
except RuntimeError as x:
    print(x)
try:
    for k in d:
        del d[k]
except RuntimeError as x:
    print(x)
try:
    d | 5
except TypeError as x:
    print(x)
for k in list({'a': 1}):
    print(k)
print(type(keys).__name__, type(iter(d)).__name__, iter(d.items()).__next__() is not None)
m = {}
m.setdefault('x', []).append(1)
m.setdefault('x', []).append(2)
print(m, dict(sorted({'b': 1, 'a': 2}.items())), sum({'q': 5, 'r': 6}.values()), {k: m[k] for k in m})
n = {}
n['self'] = n
print(n)
L = [1]
L.append(L)
print(L, {1: {}}.items() == {1: {}}.items())
