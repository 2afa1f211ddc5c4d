from dataclasses import dataclass, field
import pickle, copy
@dataclass(frozen=True, slots=True)
class R:
    value: int
    where: list = field(default_factory=list)
    def __post_init__(self): object.__setattr__(self, 'value', self.value + 0)
@dataclass(frozen=True, slots=True)
class S(R):
    more: str = 'm'
r = R(1)
print(pickle.loads(pickle.dumps(r)), copy.copy(r), copy.deepcopy(S(2, [1])), S.__slots__, R.__slots__)
print(r.__getstate__(), len(pickle.dumps(r)))
try: r.value = 4
except Exception as e: print(repr(e))
try: del r.value
except Exception as e: print(repr(e))
try: r.zz = 4
except Exception as e: print(repr(e))
try:
    @dataclass(weakref_slot=True)
    class Q: pass
except TypeError as e: print(e)
@dataclass(slots=True, weakref_slot=True)
class W: x: int = 0
print(W.__slots__, W())
import weakref
print(weakref.ref(w := W())() is w)
@dataclass
class Base: a: int = 1
@dataclass(slots=True)
class D(Base): b: int = 2
print(D.__slots__, D())
