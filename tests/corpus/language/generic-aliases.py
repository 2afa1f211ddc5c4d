import collections, queue, typing, types, re, os, array, dataclasses
from collections import deque, Counter, defaultdict, OrderedDict
from collections.abc import Iterable, Callable
from concurrent.futures import Future
from typing import Generic, TypeVar, Optional, List, Dict, Any
T = TypeVar('T')
for t in (list, dict, tuple, set, frozenset, type, deque, Counter, defaultdict, OrderedDict, queue.Queue, Iterable, re.Pattern, os.PathLike, Future):
    print(t[int], typing.get_args(t[int]), typing.get_origin(t[int]) is t)
for t in (int, str, bytes, float, object, range, bool):
    try: print(t[str])
    except TypeError as e: print(e)
A = list[int]
print(A, repr(A), A == list[int], A != list[str], hash(A) == hash(list[int]), A([1, 2]), A.__origin__, A.__args__, type(A), A.__name__, {A: 1})
print(dict[str, list[int]], tuple[int, ...], tuple[()], list['X'], dict[str, T], dict[str, T][int], list[T].__parameters__, list[None], list[int] | None, None | list[int], list[int | None], Optional[list[int]], List[list[int]], Callable[[int, str], bool] if False else '', typing.Callable[[int], str], type[int])
for f in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: list[int][str], lambda: dict[T, T][int, str]):
    try: print(f())
    except TypeError as e: print(e)
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
class L(list[int]): pass
print(Stack[int], Stack[int]().items, L.__mro__, L([1]), L[str], Stack.__mro__[1])
s = Stack[int](); s.push(1); print(s.items, isinstance(s, Stack))
def f(a: list[int], b: 'dict[str, int]' = None, *, c: int | None = 3) -> tuple[str, ...]: ...
print(f.__annotations__, typing.get_type_hints(lambda: 0), f.__annotations__['a'].__args__)
@dataclasses.dataclass
class P: xs: list[int] = dataclasses.field(default_factory=list); m: dict[str, Any] | None = None
print(P(), [x.type for x in dataclasses.fields(P)])
import pickle; print(pickle.loads(pickle.dumps(list[int])), list[int].append is list.append, isinstance(A, types.GenericAlias), isinstance(int | str, types.UnionType))
class E(dict): 
    def __missing__(s, k): return k
print(types.MappingProxyType({'a': 1}), f"{types.MappingProxyType({'b': 2})}", repr(types.MappingProxyType({})), E[int, str])
