# compare: exact
from collections import OrderedDict, namedtuple, defaultdict, deque
from multiprocessing import Pipe

Point = namedtuple('Point', 'x y')

class Slotted:
    __slots__ = ('a', 'b')

if __name__ == '__main__':
    x, y = Pipe()
    s = Slotted()
    s.a = 1
    for thing in (Point(1, 2), OrderedDict(b=1, a=2), defaultdict(list, k=[1]), deque([1, 2], maxlen=3), s):
        x.send(thing)
        got = y.recv()
        print(got if not isinstance(got, Slotted) else (got.a, hasattr(got, 'b')))
