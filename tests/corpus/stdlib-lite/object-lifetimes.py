log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def expect(*names):
    assert log == list(names), (log, names)
    log.clear()
a = D('a')
b = a
del a
expect()
b = 1
expect('a')
D('temp')
expect('temp')
x = [D(i) for i in range(3)]
x[1] = None
expect(1)
x.reverse()
x.pop()
expect(0)
x = x + []
expect()
x = None
expect(2)
def f(p):
    q = D('q')
    return p
r = f(D('p'))
expect('q')
r = None
expect('p')
d = {'k': D('v')}
d['k'] = 1
expect('v')
d.update(k=D('w'))
d.clear()
expect('w')
try:
    e = D('in try')
    raise ValueError(D('argument'))
except ValueError as err:
    del e
    expect('in try')
expect('argument')
def g():
    local = D('generator local')
    yield 1
    yield 2
it = g()
next(it)
it.close()
expect('generator local')
class Pair: pass
p = Pair()
p.one, p.two = D('one'), D('two')
del p.one
expect('one')
p = None
expect('two')
fn = (lambda d: lambda: d)(D('cell'))
expect()
del fn
expect('cell')
t = (D('t'),)
u, = t
t = None
expect()
del u
expect('t')
s = 'x'.join([str(D('str').n)])
expect('str')
for v in (D('loop1'), D('loop2')):
    pass
expect('loop1')
del v
expect('loop2')
print('ok')
