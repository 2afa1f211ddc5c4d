"""weakref: cleared the moment the last reference goes, callbacks called then."""
import weakref
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Node({self.name!r})'

    def hello(self):
        return 'hello ' + self.name


n = Node('a')
r = ref(n)
print(r() is n, r is ref(n), r == ref(n), hash(r) == hash(n), weakref.getweakrefcount(n), weakref.getweakrefs(n) == [r])
del n
print(r(), r == r, r() is None)
try:
    hash(ref(Node('x')))
    print('hashed')
except TypeError as e:
    print(e)

log = []
n = Node('b')
first = ref(n, lambda gone: log.append(('first', gone is first, gone())))
second = ref(n, lambda gone: log.append(('second', gone())))
print(first == second, first is second, first.__callback__ is not None)
holder = [n]
del n
print(log)
holder.clear()
print(log)
n = Node('c')
lost = ref(n, lambda gone: log.append('never'))
del lost
del n
print(len(log))


def scope():
    local = Node('local')
    inside = ref(local)
    print(inside())
    return inside


print(scope()())

d = WeakValueDictionary()
kept = Node('kept')
d['kept'] = kept
d['temp'] = Node('temp')
print(len(d), 'kept' in d, 'temp' in d, d.get('temp'), d['kept'], list(d.items()), list(d.keys()), list(d.values()))
try:
    d['temp']
except KeyError as e:
    print('KeyError', e)
del kept
print(len(d), list(d))

k = WeakKeyDictionary()
a, b = Node('a'), Node('b')
k[a] = 1
k[b] = 2
print(len(k), k[a], a in k, sorted(k.values()), k.get(Node('z'), 'none'))
del a
print(len(k), list(k.items()))

s = WeakSet([b])
other = Node('other')
s.add(other)
print(len(s), b in s, sorted(x.name for x in s))
del other
print(len(s), 5 in s)
s.discard(b)
print(len(s))

p = proxy(b)
print(p.name, p.hello())
p.name = 'changed'
print(b.name, type(p).__name__)
m = WeakMethod(b.hello)
print(m()(), ref(b.hello)())
del b
for attempt in (lambda: p.name, lambda: p.hello()):
    try:
        attempt()
    except ReferenceError as e:
        print('ReferenceError', e)
print(m())

for value in (5, 'text', (1,), [1], {}, None):
    try:
        ref(value)
    except TypeError as e:
        print(e)


class Slotted:
    __slots__ = ('x',)


try:
    ref(Slotted())
except TypeError as e:
    print(e)
print(ref({1, 2}.union)() is not None or 'gone', type(ref(scope)).__name__, ref(Node)() is Node)

obj = Node('f')
f = finalize(obj, print, 'finalized', 1, sep='-')
print(f.alive, f.peek()[1] is print)
del obj
print(f.alive, f(), f.peek())
obj = Node('g')
f = finalize(obj, log.append, 'called by hand')
f()
f()
print(log[-1], f.alive)
f = finalize(obj, print, 'at exit')
f.atexit = True


class Tracked:
    alive = WeakSet()

    def __init__(self):
        Tracked.alive.add(self)

    def __del__(self):
        print('del, weakly there:', len(Tracked.alive))


t = [Tracked() for _ in range(3)]
print(len(Tracked.alive))
t.pop()
print(len(Tracked.alive))
t = None
print(len(Tracked.alive))


class Tree:
    def __init__(self, parent=None):
        self.parent = None if parent is None else ref(parent)
        self.children = []
        if parent is not None:
            parent.children.append(self)


root = Tree()
leaf = Tree(root)
print(leaf.parent() is root)
del root
print(leaf.parent())
bad = Node('bad')
w = ref(bad, lambda _: 1 / 0)
del bad
print('end')
