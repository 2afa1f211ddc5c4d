def add(a: int, b: 'str' = 'x', *args: float, c: list[int] = None, **kw: dict) -> bool:
    return a, b, args, c, kw
print(add(1), add('not', 'checked', 1.5, c=3, d=4))
count: int = 5
name: str
print(count, 'name' in globals())
class P:
    x: int
    y: float = 2.5
    def m(self, other: 'P') -> 'P':
        z: int = 1
        return z
print(P.y, P().m(None), sorted(P.__annotations__))
print(sorted(add.__annotations__))
def f() -> None:
    local: undefined_type = 3
    return local
print(f())
values: list = [1]
values[0]: int = 9
print(values)
def g(x: print('annotation evaluated')): pass
