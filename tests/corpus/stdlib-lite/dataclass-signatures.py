# What a dataclass says of its parameters, a cached property without a place for its value, and spans that are too long.
import datetime
import functools
from dataclasses import KW_ONLY, dataclass, field


@dataclass
class Point:
    x: int
    _: KW_ONLY
    label: str = ''
    tags: list = field(default_factory=list)


@dataclass
class Base:
    a: int = field(default=1, kw_only=True)
    b: int = 2


print(Point.__doc__)
print(Base.__doc__)
print(Point.__init__.__annotations__)


class Slotted:
    __slots__ = ()

    @functools.cached_property
    def value(self):
        return 1


try:
    Slotted().value
except TypeError as error:
    print(error)
for days in (10**9, -(10**9), 10**10):
    try:
        datetime.timedelta(days=days)
    except OverflowError as error:
        print(error)
