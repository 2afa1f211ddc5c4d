def deep(x):
    if isinstance(x, list):
        return [deep(v) for v in x]
    if isinstance(x, dict):
        return {k: deep(v) for k, v in x.items()}
    if isinstance(x, tuple):
        return tuple(deep(v) for v in x)
    return x
a = {'l': [1, [2, 3]], 't': (1, [4])}
b = deep(a)
b['l'][1].append('new')
b['t'][1].append('new')
print(a, b, a == b)
def merge(x, y):
    out = dict(x)
    for k, v in y.items():
        if k in out and isinstance(out[k], dict) and isinstance(v, dict):
            out[k] = merge(out[k], v)
        else:
            out[k] = v
    return out
print(merge({'a': {'x': 1}, 'b': 2}, {'a': {'y': 2}, 'c': 3}))
def flatten(d, prefix=''):
    for k, v in d.items():
        key = f'{prefix}.{k}' if prefix else str(k)
        if isinstance(v, dict):
            yield from flatten(v, key)
        else:
            yield key, v
print(dict(flatten({'a': {'b': {'c': 1}}, 'd': 2})))
groups = {}
for w in ['apple', 'bob', 'avocado', 'bee']:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, [k for k, v in groups.items() if 'bob' in v])
