/** A program that keeps objects of the library's own kinds alive while it goes on: deques, weak references … */
export const LIBRARY = `
import re, struct, weakref
from array import array
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from itertools import chain, count, cycle, groupby, islice, tee

class Node:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return self.name

Point = namedtuple('Point', 'x y')
log = []
d = deque([1, 'two', [3]], maxlen=4)
d.appendleft(d)
it = iter(d)
next(it)
back = reversed(d)
next(back)
a, b = Node('a'), Node('b')
refs = [weakref.ref(a, log.append), weakref.ref(a), weakref.ref(b, lambda r: log.append('b'))]
cache = weakref.WeakValueDictionary(a=a, b=b)
keys = weakref.WeakKeyDictionary({a: 1})
first, second = tee(chain(count(3), 'x'))
next(first)
c = cycle([1, 2])
groups = groupby('aabc')
numbers = array('i', [1, 2, 3])
buffer = bytearray(b'abcdef')
view = memoryview(buffer)[1:5]
pattern = re.compile('(a+)b')
print(next(groups)[0], next(c), list(islice(second, 3)), next(it), next(back))
del a
print(len(log), len(cache), len(keys), refs[1]() is None, refs[2]())
d.rotate(1)
d.append(Point(1, y=2))
print(d[-1].x, len(d), Counter('hello').most_common(1), defaultdict(list, k=[1]), OrderedDict(a=1))
try:
    next(it)
except RuntimeError as e:
    print(e)
struct.pack_into('<h', view, 0, 7)
print(buffer, view.tolist(), numbers[1:], pattern.findall('aab ab'), pattern.sub('x', 'cab'))
b = None
print(log[-1], list(cache), d.pop(), next(first))
`;
