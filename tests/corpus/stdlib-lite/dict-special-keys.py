nan = float('nan')
d = {nan: 'nan', 0: 'zero', '': 'empty', (): 'tuple', None: 'none', frozenset(): 'fs', b'': 'bytes'}
assert d[nan] == 'nan' and float('nan') not in d and d[0.0] == d[False] == d[-0.0] == 'zero' and d[()] == 'tuple' and d[frozenset()] == 'fs' and d[b''] == 'bytes' and d[None] == 'none'
d[False] = 'changed'
assert list(d)[1] == 0 and type(list(d)[1]) is int and d[0] == 'changed'
class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, Collide) and self.n == o.n
many = {Collide(i): i for i in range(50)}
assert all(many[Collide(i)] == i for i in range(50)) and 1 not in many and Collide(50) not in many
many[1] = 'int'
assert many[1] == 'int' and len(many) == 51
class Angry:
    def __hash__(self): return 1
    def __eq__(self, o): raise RuntimeError('no comparing')
try:
    many[Angry()]
except RuntimeError as e:
    assert str(e) == 'no comparing'
else:
    assert False
class BadHash:
    def __hash__(self): raise ValueError('no hash')
for f in (lambda: {BadHash(): 1}, lambda: BadHash() in {}, lambda: {}.get(BadHash()), lambda: {BadHash()}):
    try:
        f()
    except ValueError as e:
        assert str(e) == 'no hash'
    else:
        assert False
class Missing(dict):
    def __missing__(self, k): return k * 2
m = Missing(a=1)
assert m['a'] == 1 and m[21] == 42 and 21 not in m and m.get(21) is None and len(m) == 1
assert dict.fromkeys('aba', 1) == {'a': 1, 'b': 1} and Missing.fromkeys([1])[5] == 10
print('ok')
