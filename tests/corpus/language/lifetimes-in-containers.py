from collections import deque, OrderedDict, namedtuple, defaultdict, Counter, ChainMap
import functools, dataclasses

class T:
    def __init__(self, name, **inner):
        self.name = name
        self.__dict__.update(inner)
    def __del__(self):
        print(self.name, end=' ')

def heading(text):
    print(f'\n{text}:', end=' ')

heading('list'); x = [T('a'), T('b'), T('c')]; del x
heading('tuple'); x = (T('a'), T('b'), T('c')); del x
heading('dict'); x = {1: T('a'), 2: T('b'), 3: T('c')}; del x
heading('dict keys'); x = {T('k1'): T('a'), T('k2'): T('b')}; del x
heading('nested lists'); x = [[T('a'), T('b')], [T('c'), T('d')]]; del x
heading('list of dicts'); x = [{1: T('a'), 2: T('b')}, {1: T('c'), 2: T('d')}]; del x
heading('dict of lists'); x = {1: [T('a'), T('b')], 2: [T('c'), T('d')]}; del x
heading('tuple in list'); x = [(T('a'), T('b')), T('c'), (T('d'), T('e'))]; del x
heading('attributes'); x = T('outer', p=T('p'), q=T('q')); del x
heading('attributes of attributes'); x = T('outer', p=T('p', r=T('r')), q=T('q', s=T('s'))); del x
class Plain: pass
heading('plain attributes'); x = Plain(); x.a = T('a'); x.b = T('b'); x.c = T('c'); del x
heading('plain attributes with nested plain'); x = Plain(); x.a = Plain(); x.a.i = T('ai'); x.a.j = T('aj'); x.b = T('b'); del x
heading('list of outer'); x = [T('o1', p=T('p1')), T('o2', p=T('p2'))]; del x
class Slots:
    __slots__ = ('a', 'b', 'c')
heading('slots'); x = Slots(); x.c = T('c'); x.a = T('a'); x.b = T('b'); del x
heading('deque'); x = deque([T('a'), T('b'), T('c')]); del x
heading('OrderedDict'); x = OrderedDict([(1, T('a')), (2, T('b'))]); del x
heading('defaultdict'); x = defaultdict(list); x[1].append(T('a')); x[2].append(T('b')); del x
P = namedtuple('P', 'a b')
heading('namedtuple'); x = P(T('a'), T('b')); del x
@dataclasses.dataclass
class DC:
    a: object
    b: object
heading('dataclass'); x = DC(T('a'), T('b')); del x
heading('list clear'); x = [T('a'), T('b'), T('c')]; x.clear(); print('|', end=' ')
heading('dict clear'); x = {1: T('a'), 2: T('b')}; x.clear(); print('|', end=' ')
heading('deque clear'); x = deque([T('a'), T('b')]); x.clear(); print('|', end=' ')
heading('slice del'); x = [T('a'), T('b'), T('c'), T('d')]; del x[1:3]; print('|', end=' '); del x
heading('slice assign'); x = [T('a'), T('b'), T('c'), T('d')]; x[1:3] = []; print('|', end=' '); del x
heading('extended slice del'); x = [T('a'), T('b'), T('c'), T('d')]; del x[::2]; print('|', end=' '); del x
heading('list rebind'); x = [T('a'), T('b')]; x = [T('c'), T('d')]; print('|', end=' '); del x
def f():
    a = T('a'); b = T('b'); c = T('c')
    return None
heading('locals'); f()
def g(a, b, *args, k, **kw):
    c = T('c')
heading('arguments'); g(T('a'), T('b'), T('x'), T('y'), k=T('k'), z=T('z'))
def h():
    a = T('a'); b = T('b')
    def inner(): return a, b
    return inner
heading('closure'); fn = h(); del fn
heading('partial'); fn = functools.partial(print, T('a'), T('b'), z=T('z')); del fn
heading('bound method'); m = T('a').__init__; del m
def gen():
    a = T('a'); b = T('b')
    yield
heading('generator'); it = gen(); next(it); del it
heading('generator with finally')
def gen2():
    a = T('a')
    try:
        yield
    finally:
        print('finally', end=' ')
it = gen2(); next(it); del it
heading('iterators'); it = iter([T('a'), T('b'), T('c')]); next(it); print('|', end=' '); del it
heading('for over temp')
for t in [T('a'), T('b')]: pass
print('|', end=' '); del t
heading('enumerate'); it = enumerate([T('a'), T('b')]); next(it); del it
heading('map'); it = map(lambda x: x, [T('a'), T('b')]); del it
heading('exception args'); 
try:
    raise ValueError(T('a'), T('b'))
except ValueError as e:
    pass
heading('locals of raising')
def r():
    a = T('a'); b = T('b')
    raise ValueError
try:
    r()
except ValueError:
    pass
heading('nested raising')
def r1():
    a = T('outer local')
    r()
try:
    r1()
except ValueError:
    pass
class Node:
    def __init__(self, n, next=None): self.t = T(n); self.next = next
heading('chain'); x = Node(1, Node(2, Node(3))); del x
heading('tree')
class Tree:
    def __init__(self, n, *kids): self.kids = kids; self.n = T(n)
x = Tree('r', Tree('l', Tree('ll')), Tree('m')); del x
heading('class'); 
class K:
    a = T('a')
    b = T('b')
del K
import gc; gc.collect()
heading('cycle in list'); x = [T('a'), T('b')]; x.append(x); del x; gc.collect()
heading('cycle'); x = T('a'); y = T('b', other=x); x.other = y; del x, y; gc.collect()
heading('cycle with tail'); x = T('a', tail=T('tail')); x.me = x; del x; gc.collect()
heading('list subclass')
class L(list): pass
x = L([T('a'), T('b')]); x.z = T('z'); del x
heading('list subclass with del')
class L2(list):
    def __del__(self): print('L2', end=' ')
x = L2([T('a'), T('b')]); x.z = T('z'); del x
heading('dict subclass')
class D(dict): pass
x = D(a=T('a'), b=T('b')); x.z = T('z'); del x
heading('tuple subclass')
class TT(tuple): pass
x = TT([T('a'), T('b')]); x.z = T('z'); del x
heading('T in set'); s = {T('a')}; del s
heading('pop'); x = [T('a'), T('b')]; x.pop(0); print('|', end=' '); x.pop(); print('|', end=' ')
heading('dict update'); d = {1: T('a'), 2: T('b')}; d.update({1: T('c'), 2: T('d')}); print('|', end=' '); del d
heading('temp'); T('a'), T('b'); print('|', end=' ')
heading('temp list'); [T('a'), T('b')]; print('|', end=' ')
heading('temp in call'); print(len([T('a'), T('b')]), end=' ')
heading('unpack'); a, b = T('a'), T('b'); a, b = b, a; print('|', end=' '); a = b = None
heading('star'); a, *b = T('a'), T('b'), T('c'); print('|', end=' '); b = None; a = None
heading('comprehension'); [T(i) for i in 'abc']; print('|', end=' ')
heading('with')
class CM:
    def __init__(self): self.t = T('cm')
    def __enter__(self): return T('entered')
    def __exit__(self, *a): print('exit', end=' ')
with CM(): print('body', end=' ')
with CM() as v: print('body', end=' ')
print('|', end=' '); del v
heading('end'); print()
