data = [1, 2, 3]
squares = [x * x for x in data if x]
pairs = {(a, b) for a in data for b in range(a)}
table = {k: v for k, v in zip(data, squares)}
lazy = (lambda: y for y in data)
nested = [[cell + row for cell in row] for row in data]
named = [last := value for value in data]
print(any((hit := n) > 2 for n in data), hit)


def function(data, offset):
    total = 0
    partial = [total := total + item + offset for item in data]
    inner = [lambda: item + offset for item in data]
    twice = [z for y in [w for w in data] for z in y]
    deep = [[(found := q) for q in row] for row in data]

    def uses():
        return [found for _ in data]

    return partial, inner, twice, deep, uses


def shadowing(x):
    return [x for x in x], {x: x for x in x}, (x for x in x)


def walrus():
    global g
    [g := 1 for _ in ()]
    if (m := 2):
        pass
    return lambda: m


class Holder:
    items = [1, 2]
    double = [i * 2 for i in items]
    generator = (lambda: i for i in items)
    if (n := 10) > 5:
        pass


annotated: int = 5
only: str


def annotations(a: annotated, *args: only, b: "text" = data, **kw: Holder) -> Holder:
    local: int
    other: int = 1
    (third): int = 2
    a.b: int = 3
    return lambda: (local, other, third)


f = lambda a, /, b, *c, d, **e: (lambda: (a, b, c, d, e))
g = lambda: (yield)
text = f"{data!r:>{squares}} {[x for x in data]} {(lambda: data)()}"
