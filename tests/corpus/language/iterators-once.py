# What goes through an iterator has it once: also where objects of the program take part.
print(sum(iter([[1],[2]]), []))
print(sum(iter([1.5,2,3])), sum(iter([10**20, 1])))
from fractions import Fraction
print(sum(iter([Fraction(1,2), 1])))
class A:
    def __init__(s,x): s.x=x
    def __radd__(s,o): return o+s.x
    def __lt__(s,o): return s.x<o.x
    def __gt__(s,o): return s.x>o.x
    def __repr__(s): return f'A{s.x}'
print(sum(iter([1,A(2)])))
print(max(iter([A(1),A(3),A(2)])), min(iter([A(1),A(3),A(2)])), sorted(iter([A(1),A(3),A(2)])))
import math
print(math.prod(iter([2,3])), math.fsum(iter([.1,.2])), math.prod(iter([Fraction(1,2),3])))
try: print(math.dist(iter([1,2]),[A(1),2]))
except TypeError as e: print(e)
print(any(iter([0,A(1)])), all(iter([A(1),0])))
print(','.join(iter(['a','b'])), b','.join(iter([b'a'])))
print(bytes(iter([1,2])), set(iter([1,2])), dict(iter([(1,2)])), dict(iter([iter([1,2])])))
print(list(zip([1,2],(x for x in 'ab'))), list(zip(range(3),'ab',{1:2,3:4}.items())), list(enumerate(zip('ab','cd'),5)))
z=zip([1,2,3],[1]); print(next(z), next(z,None), list(z))
e=enumerate('ab'); print(next(e), list(e), next(e,'end'))
it=iter([1,2,3,4]); print(list(zip(it,it)))
print(list(map(str,enumerate('ab'))), list(map(lambda a,b:a+b,[1,2],[3,4])))
m=map(int,'12x')
try:
    for v in m: print(v)
except ValueError as e: print(e)
def stop(x): raise StopIteration(5)
print([*map(lambda x: x*2, range(3))], list(map(stop,[1])), next(map(stop,[1]),'d'))
try: list(zip([1],[1,2],strict=True))
except ValueError as e: print(e)
d={1:2}
try:
    for i,k in enumerate(d): d[i+5]=1
except RuntimeError as e: print(e)
class En(enumerate):
    def __next__(self): return 'mine'
x=En([1]); print(next(x))
print(list(enumerate(enumerate(enumerate(enumerate(enumerate('a')))))))
print(dict(zip('ab',range(2))), sum(a*b for a,b in zip([1,2],[3,4])), max(enumerate([3,1]), key=lambda p:p[1]), tuple(zip()), [*zip('a')])
for i,(a,b) in enumerate(zip([1,2],'xy')): print(i,a,b)
def g():
    r = yield from zip('ab','cd'); yield r
    yield from map(str,[1,2])
print(list(g()))
for x in map(None,[]): pass
try:
    for x in map(None,[1]): pass
except TypeError as e: print(e)
import copy,pickle
e=enumerate('abc'); next(e); print(list(e))
print(list(filter(None,zip([0,1],[0,1]))), isinstance(zip(),zip), type(enumerate([])))
a,b=zip(*[(1,2),(3,4)]); print(a,b)
it=iter([0,1,2]); print(any(it), list(it)); it=iter([1,0,2]); print(all(it), list(it))
class H:
    def __init__(s,n): s.n=n
    def __hash__(s): return hash(s.n)
    def __eq__(s,o): return s.n==o.n
    def __repr__(s): return f'H{s.n}'
    def __bool__(s): return s.n>1
print(len(set(iter([H(1),H(1),H(2)]))), len(frozenset(reversed([H(1),H(2)]))))
s=set(); s.update(iter([H(1),H(3)])); print(len(s))
from collections import Counter, deque, OrderedDict
print(sorted(Counter(iter([H(1),H(1),H(2)])).values()), Counter(iter('aab')), Counter(x for x in 'abb'))
it=iter([H(0),H(2),H(5)]); print(any(it), list(it)); it=iter([H(2),H(0),H(5)]); print(all(it), list(it))
print(max(reversed(['a','bbb','cc']), key=len), min(iter(['aaa','b']), key=len), max(iter([]), default=3))
print(any(iter(())), all(iter(())))
