class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
items = [D(1), D(2), D(3)]
items.pop()
print('popped')
del items[0]
print('deleted first')
items.clear()
print('cleared')
d = {'k': D('value')}
d['k'] = D('new value')
print('replaced')
d.pop('k')
print('popped from dict')
nested = [[{'deep': (D('deep'),)}]]
nested = None
print('nested gone')
t = (D('t1'), D('t2'))
first = t[0]
del t
print('tuple gone')
first = None
s = {D('in set')}
s.clear()
print('set cleared')
class Node:
    pass
n = Node()
n.child = D('attribute')
n.child = None
n.other = D('other attribute')
del n
print('instance gone')
a = [D('slice 0'), D('slice 1'), D('slice 2')]
a[0:2] = []
print('sliced')
a = a + [D('added')]
a = []
print('end')
