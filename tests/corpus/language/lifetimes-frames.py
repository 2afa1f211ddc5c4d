class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
def f():
    a = D('a')
    b = D('b')
    print('in f')
f()
print('after f')
def g(x):
    print('got', x.name)
    return 'returned'
print(g(D('argument')))
def h():
    return D('result')
h()
print('result dropped')
r = h()
print('result kept')
r = None
def k():
    d = D('in exception')
    raise ValueError('x')
try:
    k()
except ValueError as e:
    print('handling')
print('after handler')
def closure():
    d = D('captured')
    return lambda: d.name
fn = closure()
print(fn())
fn = None
print('closure gone')
def rec(n):
    d = D(f'level {n}')
    if n:
        rec(n - 1)
rec(2)
def gen():
    d = D('in generator')
    yield 1
it = gen()
next(it)
del it
print('generator gone')
print([D(i).name for i in range(3)])
with_default = lambda d=D('default'): 0
with_default = None
print('end')
