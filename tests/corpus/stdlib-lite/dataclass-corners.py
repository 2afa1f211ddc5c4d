# Dataclasses: ordering, frozen, slots, keyword-only, init-only, errors.
from dataclasses import dataclass, field, asdict, astuple, replace, fields, KW_ONLY, FrozenInstanceError, InitVar
from typing import ClassVar, Optional
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    count: ClassVar[int] = 0
    def __post_init__(self): P.count += 1
@dataclass(frozen=True, slots=True)
class F:
    a: int
    b: str = 'b'
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    scale: InitVar[int] = 1
    def __post_init__(self, scale): self.a *= scale
@dataclass
class Sub(P):
    z: Optional[int] = None
print(P(1), P(1, 2) < P(1, 3), P(1) == P(1, 0, ['x']), sorted([P(2), P(1, 5), P(1)]), P.count)
print(asdict(P(1, 2, ['t'])), astuple(P(3)), replace(P(1), y=9), [f.name for f in fields(P)])
f = F(1)
try: f.a = 2
except FrozenInstanceError as e: print(type(e).__name__, e)
print(hash(f) == hash(F(1)), f, {f: 1}[F(1, 'b')])
try: f.__dict__
except AttributeError as e: print(e)
print(K(2, b=3, scale=10), Sub(1, z=4))
try: K(1, 2)
except TypeError as e: print(e)
try: P()
except TypeError as e: print(e)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e: print(e)
try: P(1) < 5
except TypeError as e: print(e)
print(P.__match_args__, P.__doc__)
match P(1, 2):
    case P(x, y=2): print('m', x)
