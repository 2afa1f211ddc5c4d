d = {'one': 1, 'two': 2}
d['three'] = 3
d['one'] = 'uno'
print(d, len(d), d['two'], 'one' in d, 2 in d, d.get('x'), d.get('x', 0), list(d))
del d['two']
d['two'] = 'again'
print(d)
print(d.pop('one'), d.pop('zzz', None), d.popitem(), d)
print(d.setdefault('a', []), d.setdefault('a', 5), d)
d['a'].append(1)
d.update({'b': 2}, c=3)
d.update([('d', 4), ('e', 5)])
print(d)
for k in d:
    print(k, end=' ')
for k, v in d.items():
    print(k, v, end='; ')
print()
c = d.copy()
c.clear()
print(c, len(d), {} == c, {'x': 1, 'y': 2} == {'y': 2, 'x': 1})
print(dict(a=1), dict([('k', 'v')]), dict(zip('ab', [1, 2])), dict({'z': 1}, y=2), dict.fromkeys('abc', 0), dict.fromkeys([1, 2]), dict())
print({1: 'int', 1.0: 'float', True: 'bool'}, {(1, 2): 't', None: 'n', 'k': {'nested': {}}})
print(max(d, key=lambda k: str(d[k])), sorted(d.items(), key=lambda p: str(p[1]), reverse=True)[0], list(reversed(d)), any(d), bool({}))
for bad in (lambda: {}['k'], lambda: {}[1], lambda: {}.pop('x'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[[]], lambda: dict(5), lambda: dict([1]), lambda: dict(['abc']), lambda: {}.nope, lambda: {} + {}, lambda: {1: 2}.update(5), lambda: {}.get(), lambda: {'a': 1} < {'b': 2}):
    try:
        print(bad())
    except (KeyError, TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
