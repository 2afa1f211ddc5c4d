class M(dict):
    def __missing__(self, k): return k * 2
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
import operator
m = M()
t(lambda: operator.getitem(m, 'z')); t(lambda: operator.itemgetter('w')(m)); t(lambda: '%(a)s' % m); t(lambda: '{a}'.format_map(m))
t(lambda: list(map(m.__getitem__, 'ab'))); f = m.__getitem__; t(lambda: f('q')); t(lambda: [f(x) for x in 'ab'])
t(lambda: sorted('ba', key=f)); t(lambda: f'{m["a"]}'); t(lambda: '{0[k]}'.format(m)); t(lambda: '%(a)s' % {'a': 1})
class Default(dict):
    def __missing__(self, key): return '{' + key + '}'
t(lambda: '{a} {b} {c.x}'.format_map(Default(a=1, b=[2])))
t(lambda: '{a} {b:>4} {c[0]!r}'.format_map(Default(a=1, b=2, c='x')))
t(lambda: '{}'.format_map({})); t(lambda: '{0}'.format_map([1])); t(lambda: '{a}'.format_map({})); t(lambda: '{a'.format_map({'a': 1})); t(lambda: '{a:{w}}|'.format_map({'a': 1, 'w': 3}))
class L:
    def __getitem__(self, k): return k.upper()
t(lambda: '{a}-{b}'.format_map(L())); t(lambda: '{a}'.format_map(3)); t(lambda: 'none'.format_map(None)); t(lambda: '{a} {}'.format(1))
from collections import defaultdict, Counter
d = defaultdict(list)
print(d.__getitem__('x'), d)
print(getattr(Counter('a'), '__getitem__')('zz'))
class M(dict):
    def __missing__(self, k): return k * 2
print(M().__getitem__('q'), dict.__getitem__(M(), 'r'), dict.get(M(), 'r'))
import operator
print(operator.getitem(M(), 'z'), operator.itemgetter('w')(M()), '%(a)s' % M(), '{a}'.format_map(M()), list(map(M().__getitem__, 'ab')))
class D(defaultdict):
    def __missing__(self, k): return super().__missing__(k) or 'D'
print(D(int)['k'], D(int).__getitem__('k'))
class G(dict):
    def __getitem__(self, k): return super().__getitem__(k)
    def __missing__(self, k): return 'miss'
print(G()['a'], G().__getitem__('b'))
try: defaultdict(None).__getitem__(3)
except KeyError as e: print(e)
try: {}.__getitem__([])
except TypeError as e: print(e)
