from dataclasses import *
import dataclasses, typing
from typing import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@dataclass
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list, repr=False)
    c: ClassVar[int] = 5
    w: InitVar[int] = 3

    def __post_init__(self, w):
        self.s = self.x + w
print(P(1), P(1, 2) == P(1, 2), P(1).s, asdict(P(1)), astuple(P(1, 2)), fields(P)[0].name, [f.name for f in fields(P)], P.__match_args__)

@dataclass(frozen=True, order=True, slots=True)
class F:
    a: int
    b: str = 'x'
f = F(1)

def s():
    f.a = 3
t(s)
t(lambda: delattr(f, 'a'))
t(lambda: f < F(2))
t(lambda: f < 3)
t(lambda: hash(f) == hash(F(1)))
t(lambda: F())
t(lambda: F(1, 2, 3))
t(lambda: F(q=1))
print(replace(f, a=9), F.__slots__, hasattr(f, '__dict__'))
t(lambda: make_dataclass('M', ['x', ('y', int), ('z', int, field(default=5))])(1, 2))

@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
t(lambda: K(1))
t(lambda: K(a=1))
t(lambda: K())

def bad():

    @dataclass
    class B:
        a: int = 1
        b: int
t(bad)

def bad2():

    @dataclass
    class B:
        a: list = []
t(bad2)

@dataclass
class Base:
    x: int = 1

@dataclass
class Child(Base):
    y: int = 2
    _: KW_ONLY
    z: int = 3
print(Child(), Child(5, 6, z=7), is_dataclass(Child), is_dataclass(5))
t(lambda: Child(1, 2, 3))
t(lambda: hash(Child()))

@dataclass(eq=False)
class N:
    a: int
print(N(1) == N(1), hash(N(1)) is not None)

@dataclass(repr=False, init=False)
class Q:
    a: int
t(lambda: Q(1))
print(repr(Q())[:12])
t(lambda: asdict(5))
t(lambda: fields(5))
t(lambda: replace(f, q=1))
t(lambda: field(default=1, default_factory=list))

@dataclass(unsafe_hash=True)
class U:
    a: int
    b: list = field(hash=False, default_factory=list)
    c: int = field(default=0, compare=False)
print(hash(U(1)) == hash(U(1, [2])), U(1, c=5) == U(1))

@dataclass
class Rec:
    n: 'Rec' = None
    v: Any = None
r = Rec()
r.n = r
print(r)
print(asdict(Rec(Rec(v=[P(1)]), {'a': P(2)})))
print(get_type_hints(Base), P.__annotations__, Optional[int], Union[int, str, None], List[int], Dict[str, List[int]], Callable[[int], str], Tuple[int, ...], int | None, list[int] | None, Literal['a', 1], Annotated[int, 5], TypeVar('T'), Any, Final[int], Type[int], Iterable[int])
T = TypeVar('T')
Kk = TypeVar('Kk', bound=int)

class Stack(Generic[T]):

    def __init__(self):
        self.items: list[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)
print(Stack[int], Stack[int]().items, Stack.__parameters__, Stack[int].__args__, get_origin(Dict[str, int]), get_args(Dict[str, int]), get_origin(list[int]))

class Pt(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return self.x ** 2
print(Pt(1), Pt(1)._asdict(), Pt(3).norm(), Pt._fields, Pt._field_defaults, Pt(1)._replace(y=4))
t(lambda: Pt())
t(lambda: Pt._make([1, 2]))
t(lambda: Pt(1)._replace(q=4))

class TD(TypedDict, total=False):
    a: int
print(TD(a=1), TD.__annotations__, TD.__total__, TD.__required_keys__, TD.__optional_keys__)

@runtime_checkable
class Sized2(Protocol):

    def __len__(self) -> int:
        ...
print(isinstance([], Sized2), isinstance(5, Sized2))
t(lambda: Sized2())

class Pr(Protocol):

    def f(self):
        ...
t(lambda: isinstance(5, Pr))
print(cast(int, 'a'), NewType('UserId', int)(5), NewType('UserId', int))
t(lambda: assert_never(5))
t(lambda: Optional[5])
t(lambda: Union[()])
t(lambda: List[int]())
t(lambda: isinstance([], List[int]))
t(lambda: isinstance([], list[int]))
t(lambda: int | 5)
t(lambda: isinstance(5, int | str))
t(lambda: Any())

@overload
def g(x: int) -> int:
    ...

@overload
def g(x: str) -> str:
    ...

def g(x):
    return x
print(g(5))

def ann(a: int, b: 'str'='x', *c: float, d: list[int]=None, **e) -> None:
    ...
print(ann.__annotations__, get_type_hints(ann))
print(NoReturn, Never, Self, LiteralString, ParamSpec('P'), Concatenate, TypeVarTuple('Ts'), Required)
