# Smaller things: views of mappings, exceptions made by hand with fields, fields of semaphores, and iterators pickled half-way.
import types, multiprocessing as mp, pickle, itertools, copy, sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class A: x = 1
p = types.MappingProxyType({'a': 1, 'b': 2})
t(lambda: p | {'c': 3}); t(lambda: {'c': 3} | p); t(lambda: p | p); t(lambda: type(p | {}))
t(lambda: p | 5); t(lambda: 5 | p)
def ior():
    q = p; q |= {'z': 1}; return q
t(ior)
t(lambda: repr(p)); t(lambda: p == {'a': 1, 'b': 2}); t(lambda: p != {}); t(lambda: len(p)); t(lambda: list(reversed(p))); t(lambda: p.get('z', 5)); t(lambda: p.copy()); t(lambda: hash(p)); t(lambda: p['q']); 
def si(): p['q'] = 1
t(si)
t(lambda: 'a' in p); t(lambda: dict(p)); t(lambda: str(p)); 
t(lambda: types.MappingProxyType([1])); t(lambda: types.MappingProxyType(5)); 
e = AttributeError('msg', name='foo', obj=3)
t(lambda: (e.name, e.obj, e.args, str(e), repr(e)))
t(lambda: (AttributeError('m').name, AttributeError('m').obj))
t(lambda: AttributeError('m', foo=1)); t(lambda: NameError('n', name='q').name); t(lambda: NameError('n').name); t(lambda: NameError('n', obj=1))
t(lambda: (ImportError('i', name='n', path='p').name, ImportError('i', name='n', path='p').path, ImportError('i').name, ImportError('i', foo=1)))
t(lambda: ValueError('x', name=1)); t(lambda: Exception(a=1)); t(lambda: StopIteration(1, 2).value); t(lambda: SystemExit(3).code); t(lambda: SystemExit().code)
t(lambda: UnicodeDecodeError('utf-8', b'x', 0, 1, 'why')); t(lambda: OSError(2, 'm', 'f').filename); t(lambda: KeyError()); t(lambda: repr(KeyError('a', 'b')))
class E2(AttributeError):
    def __init__(self, *a, **k): super().__init__(*a, **k)
t(lambda: E2('m', name='n', obj=2).obj)
try:
    raise AttributeError('nothing here', name='fooo', obj=A)
except AttributeError as x:
    print(x.name, x.obj)
s = mp.Lock()._semlock
t(lambda: (s.kind, s.maxvalue, s._count(), s._is_mine(), s._get_value(), s._is_zero(), type(s).__name__))
s = mp.RLock()._semlock
t(lambda: (s.kind, s.maxvalue, s._count(), s._is_mine(), s._get_value(), s._is_zero()))
s = mp.Semaphore(3)._semlock; s.acquire()
t(lambda: (s.kind, s.maxvalue == mp.synchronize.SEM_VALUE_MAX, s._count(), s._is_mine(), s._get_value(), s._is_zero()))
s = mp.BoundedSemaphore(3)._semlock
t(lambda: (s.kind, s.maxvalue, s._get_value(), s._is_zero(), isinstance(s.handle, int)))
import multiprocessing.synchronize as sy
t(lambda: (sy.RECURSIVE_MUTEX, sy.SEMAPHORE, sy.SEM_VALUE_MAX))
its = dict(chain=itertools.chain([1,2],[3]), count=itertools.count(5,2), cycle=itertools.cycle('ab'), islice=itertools.islice([1,2,3,4,5], 1, 4, 2), repeat=itertools.repeat(1, 3), accumulate=itertools.accumulate([1,2,3]), takewhile=itertools.takewhile(bool, [1,1,0]), dropwhile=itertools.dropwhile(bool, [1,0,2]), filterfalse=itertools.filterfalse(bool, [0,1,0]), starmap=itertools.starmap(pow, [(2,3),(3,2)]), compress=itertools.compress('abc',[1,0,1]), zip_longest=itertools.zip_longest('ab','c',fillvalue=0), product=itertools.product('ab',[1,2]), permutations=itertools.permutations([1,2,3],2), combinations=itertools.combinations([1,2,3],2), cwr=itertools.combinations_with_replacement([1,2],2), groupby=itertools.groupby('aab'), tee=itertools.tee([1,2,3])[0], fromit=itertools.chain.from_iterable([[1],[2]]), pairwise=itertools.pairwise([1,2,3]))
for n, it in its.items():
    try:
        a = next(it)
        c = pickle.loads(pickle.dumps(it))
        d = copy.copy(it)
        l = lambda i: [list(x) if isinstance(x, itertools._grouper if hasattr(itertools, '_grouper') else tuple) else x for x in itertools.islice(i, 6)]
        print(n, a if n != 'groupby' else a[0], type(c).__name__, l(c) if n != 'groupby' else [k for k, g in c])
        if n not in ('groupby',): print('   ', l(d))
    except Exception as ex: print(n, type(ex).__name__, ex)
for n, f in dict(chain=lambda: itertools.chain([1,2],[3]), cycle=lambda: itertools.cycle([1,2]), islice=lambda: itertools.islice([1,2,3], 2), product=lambda: itertools.product([1,2],[3])).items():
    print(n, list(itertools.islice(pickle.loads(pickle.dumps(f())), 5)))
