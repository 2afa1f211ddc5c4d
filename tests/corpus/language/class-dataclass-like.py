"""Records without the dataclass decorator: a base class that reads the annotations of its subclasses."""


class Record:
    def __init_subclass__(cls):
        cls._fields = list(getattr(cls, '__annotations__', {}))

    def __init__(self, *args, **kwargs):
        names = list(self._fields)
        for name, value in zip(names, args):
            setattr(self, name, value)
        for name in names[len(args):]:
            if name in kwargs:
                setattr(self, name, kwargs.pop(name))
            elif not hasattr(type(self), name):
                raise TypeError(f'missing field {name!r}')
        if kwargs:
            raise TypeError(f'unknown fields: {sorted(kwargs)}')

    def __repr__(self):
        inside = ', '.join(f'{name}={getattr(self, name)!r}' for name in self._fields)
        return f'{type(self).__name__}({inside})'

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __lt__(self, other):
        return self._values() < other._values()

    def __hash__(self):
        return hash(self._values())

    def _values(self):
        return tuple(getattr(self, name) for name in self._fields)


class Point(Record):
    x: int
    y: int = 0


class Person(Record):
    name: str
    age: int
    tags: list = ()


p = Point(1)
print(p, Point(1, 0) == p, Point(2) == p, p != Point(3), p == 5)
print(sorted([Point(2, 1), Point(1, 9), Point(1, 2)]))
print({Point(1): 'a'}[Point(1, 0)], len({Point(1), Point(1, 0), Point(2)}))
print(Person('Ada', age=36), Person('Bob', 5, tags=['x']).tags)
for bad in (lambda: Person('x'), lambda: Point(1, z=3)):
    try:
        bad()
    except TypeError as error:
        print(error)
print(Point.__annotations__, Person._fields, Point.y, vars(p))
