# Generators from within and without, iterators, closures.
def gen():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except GeneratorExit:
        print('closing'); raise
    finally: print('cleanup')
    return 'ret'
g = gen(); print(next(g), g.send('a')); g.close()
def d():
    r = yield from sub(); print('r', r)
def sub():
    yield 'x'; return 5
print(list(d()))
g = (i * i for i in range(3)); print(g.__name__, next(g), list(g), list(g))
def inf():
    n = 0
    while True: yield n; n += 1
import itertools; print(list(itertools.islice(inf(), 3)))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration('val')
        self.n -= 1; return self.n
print(list(It(3)), 2 in It(3), max(It(4)), sorted(It(3)), tuple(It(2)), ','.join(map(str, It(3))))
def bad():
    yield 1
    raise StopIteration
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
def co():
    tot = 0
    while True:
        v = yield tot
        if v is None: return tot
        tot += v
c = co(); next(c); c.send(1); c.send(2)
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(1)
except StopIteration as e: print('done', e.value)
g = gen()
try: g.send(1)
except TypeError as e: print(e)
def r(): 
    yield next(me)
me = r()
try: next(me)
except ValueError as e: print(e)
x = iter([1, 2, 3].pop, 1) ; print(list(x))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
    def __len__(self): return 3
print(list(Seq()), 20 in Seq(), list(reversed(Seq())))
def counter():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    return inc
c = counter(); c(); print(c(), c.__closure__[0].cell_contents)
fs = [lambda: i for i in range(3)]; print([f() for f in fs], [(lambda i=i: i)() for i in range(3)])
def dflt(x, l=[]): l.append(x); return l
dflt(1); print(dflt(2), dflt.__defaults__)
x = 5
def sh():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
sh()
import inspect; print(inspect.signature(dflt), inspect.isgeneratorfunction(gen), inspect.getdoc(print)[:10] if 0 else '')
print(g.gi_frame is None, type(g), gen.__qualname__, sub)if 0 else None
