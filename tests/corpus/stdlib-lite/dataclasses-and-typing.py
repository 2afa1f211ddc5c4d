"""dataclasses, typing and abc."""
import typing
from abc import ABC, abstractmethod
from dataclasses import (
    FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace,
)
from typing import Any, Callable, ClassVar, Dict, Generic, List, NamedTuple, Optional, TypeVar, Union


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self) -> int:
        return abs(self.x) + abs(self.y)


p = Point(3, -4)
print(p, p.norm(), p == Point(3, -4), p == (3, -4), p != Point(1), Point(x=1, y=2), Point.__doc__)
p.x = 9
print(p, asdict(p), astuple(p), replace(p, y=1), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(3))
for attempt in (
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=2),
    lambda: Point(1, x=2),
    lambda: Point(1) < Point(2),
    lambda: hash(p),
    lambda: replace(p, q=1),
    lambda: fields(3),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tags: tuple = field(default=(), compare=False)


v = Version(1, 2)
print(v < Version(1, 3), max(v, Version(0, 9)), hash(v) == hash(Version(1, 2)), {v: 'x'}[Version(1, 2, ('t',))])
try:
    v.major = 5
except FrozenInstanceError as e:
    print('FrozenInstanceError', e)
try:
    del v.minor
except AttributeError as e:
    print(e)


@dataclass
class Order:
    items: List[str] = field(default_factory=list)
    total: float = field(default=0.0, repr=False)
    id: int = field(init=False, default=-1)
    count: ClassVar[int] = 0
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.total *= scale
        Order.count += 1


a, b = Order(), Order(['x'], 2.5, scale=2)
a.items.append('only mine')
print(a, b, b.total, Order.count, asdict(b))


@dataclass
class Base:
    name: str
    tags: Dict[str, int] = field(default_factory=dict)


@dataclass
class Derived(Base):
    level: int = 1
    inner: Optional[Base] = None


d = Derived('d', inner=Base('b', {'k': 1}))
print(d, asdict(d), Derived('q', level=2).level, [f.name for f in fields(Derived)])
try:

    @dataclass
    class Wrong:
        a: int = 1
        b: str

except TypeError as e:
    print(e)
try:

    @dataclass
    class Shared:
        items: list = []

except ValueError as e:
    print(e)


@dataclass(kw_only=True)
class Config:
    host: str
    port: int = 80


print(Config(host='h'))
try:
    Config('h')
except TypeError as e:
    print(e)
try:
    Config()
except TypeError as e:
    print(e)


@dataclass(eq=False, repr=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), Plain(1).x)
C = make_dataclass('C', [('x', int), ('y', int, field(default=5))])
print(C(1), C(1, 2).y)


@dataclass
class Node:
    value: int
    children: 'list[Node]' = field(default_factory=list)


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree, asdict(tree)['children'][1]['children'][0])


class Employee(NamedTuple):
    name: str
    id: int = 3

    def label(self):
        return f'{self.name}#{self.id}'


e = Employee('Guido')
print(e, e.id, e.label(), Employee._fields, e._replace(id=5), e == ('Guido', 3))

T = TypeVar('T')


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s: 'Stack[int]' = Stack()
s.push(5)
print(s.items, T, List[int], Dict[str, Any], Optional[int], Union[int, str], Callable[[int], str], List)
print(typing.cast(int, 'x'), typing.get_type_hints(Base), typing.TYPE_CHECKING, Union[int, None] == Optional[int])
UserId = typing.NewType('UserId', int)
print(UserId(5), UserId.__name__)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f'{self.name} of {self.area()}'


class Square(Shape):
    name = 'square'

    def area(self):
        return 4


print(Square().describe(), issubclass(Square, Shape), Shape.__abstractmethods__ == {'area', 'name'})
for cls in (Shape, type('Half', (Shape,), {'area': lambda self: 1})):
    try:
        cls()
    except TypeError as e:
        print(e)


@Shape.register
class Foreign:
    pass


print(isinstance(Foreign(), Shape), issubclass(Foreign, Shape), isinstance(5, Shape))
