import gc
gc.collect()
class Node:
    def __init__(self, name):
        self.name = name
        self.other = None
    def __del__(self):
        print('del', self.name)
def pair(a, b):
    x, y = Node(a), Node(b)
    x.other, y.other = y, x
pair('a', 'b')
print('collect', gc.collect())
print('again', gc.collect())
n = Node('self')
n.me = n
n.child = Node('child')
del n
print(gc.collect())
items = []
items.append(items)
del items
print(gc.collect())
d = {}
d['d'] = d
d['l'] = [d]
d['t'] = (d, 1)
del d
print(gc.collect())
def make():
    def f(k):
        return f(k - 1) if k else 0
    return f(2)
make()
print(gc.collect())
saved = []
class Phoenix:
    def __del__(self):
        print('rise')
        saved.append(self)
p = Phoenix()
p.me = p
del p
print(gc.collect(), len(saved))
saved.clear()
print(gc.collect())
def gen():
    me = yield
    try:
        yield
    finally:
        print('generator closed')
g = gen()
next(g)
g.send(g)
del g
print(gc.collect())
class Tree:
    pass
def local_class():
    class C:
        def m(self):
            return C
    return None
local_class()
print(gc.collect() > 0, gc.isenabled())
import weakref
a = Tree(); a.me = a
r = weakref.ref(a, lambda ref: print('callback', ref() is None))
del a
print(gc.collect(), r())
pair('at exit 1', 'at exit 2')
last = Node('global')
print('end')
