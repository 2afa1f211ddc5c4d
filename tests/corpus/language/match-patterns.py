"""match: every kind of pattern."""
import array
import collections
import dataclasses
import enum


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


@dataclasses.dataclass
class Circle:
    centre: Point
    radius: float = 1.0


Pair = collections.namedtuple('Pair', 'left right')


class Status:
    OK = 200
    GONE = 410


def literal(value):
    match value:
        case 0:
            return 'zero'
        case -1 | -2.5:
            return 'negative'
        case True:
            return 'yes'
        case None:
            return 'nothing'
        case 'a' 'b' | b'ab':
            return 'ab'
        case Status.OK | Status.GONE:
            return 'status'
        case Color.RED:
            return 'red'
    return 'other'


def sequence(value):
    match value:
        case []:
            return 'empty'
        case [x]:
            return f'one {x!r}'
        case [1, x] | [x, 1]:
            return f'a one and {x!r}'
        case 'go', ('north' | 'south' as where), *rest:
            return f'{where} {rest}'
        case [[a, b], [c, *d], *_]:
            return f'{a} {b} {c} {d}'
        case first, *_, last if first == last:
            return f'both ends {first!r}'
        case (first, *middle, _):
            return f'{first!r} {middle}'
    return 'no sequence'


def mapping(value):
    match value:
        case {'type': 'circle', 'r': (int() | float()) as r}:
            return f'circle {r}'
        case {'point': [x, y], **rest} if rest:
            return f'{x},{y} and {rest}'
        case {1: one, Status.OK: ok}:
            return f'{one} {ok}'
        case {'a': {'b': [_, inner]}}:
            return f'inner {inner}'
        case {}:
            return f'a mapping of {len(value)}'
    return 'no mapping'


def by_class(value):
    match value:
        case Point(0, 0):
            return 'origin'
        case Point(0, y=y) | Point(y, 0):
            return f'on an axis, {y}'
        case Point(x, y):
            return f'{x},{y}'
        case Circle(Point(x=cx), radius) if radius > 1:
            return f'circle at {cx} of {radius}'
        case Circle():
            return 'small circle'
        case Pair(left=[*items], right=str(text)):
            return f'{items} {text}'
        case Pair(left, right):
            return f'{left} {right}'
        case bool(b):
            return f'bool {b}'
        case int(n) | float(n):
            return f'number {n}'
        case str(text) | bytes(text):
            return f'text {text!r}'
        case list([a, *_]):
            return f'list from {a}'
        case dict(d):
            return f'dict {d}'
        case Exception(args=[message]):
            return f'error {message}'
        case object(real=0):
            return 'zero'
        case _:
            return 'unknown'


for value in (0, 0.0, -1, -2.5, True, False, None, 'ab', b'ab', 200, 410, Color.RED, Color.GREEN, [], 'abc'):
    print(repr(value), literal(value))
for value in ([], (), [7], 'x', [1, 2], (2, 1), ['go', 'north'], ('go', 'south', 1, 2), ['go', 'up'],
              [[1, 2], [3, 4, 5], 6], [(1, 2), (3,)], [5, 6, 5], 'go', b'go', bytearray(b'go'), range(4),
              collections.deque([1]), array.array('i', [1, 9]), memoryview(b'xy'), {1, 2}, iter([1]), Pair(3, 4)):
    print(type(value).__name__, sequence(value))
for value in ({'type': 'circle', 'r': 2}, {'type': 'circle', 'r': '2'}, {'point': (1, 2)}, {'point': (1, 2), 'z': 3},
              {1: 'a', 200: 'b', 3: 'c'}, {'a': {'b': [0, 9]}}, {}, collections.OrderedDict(a=1), [('a', 1)]):
    print(type(value).__name__, mapping(value))
counts = collections.defaultdict(int)
print(mapping(counts), dict(counts))
for value in (Point(0, 0), Point(0, 5), Point(5, 0), Point(1, 2), Circle(Point(1, 1), 3), Circle(Point(0, 0)),
              Pair([1, 2], 'x'), Pair(1, 2), True, 3, 2.5, 'q', b'q', [1, 2], {'k': 1}, ValueError('bad'), KeyError(),
              None, {1}):
    print(by_class(value))
