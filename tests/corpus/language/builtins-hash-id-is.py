print(hash(5), hash(-1), hash(0), hash(2.0), hash(True), hash(10 ** 20), hash(-(10 ** 20)), hash(0.1), hash(2 ** 61 - 1), hash(-2), hash(1.5))
print(hash((1, 2, 3)), hash((1, (2, 3))), hash(()), hash((-1, 0)), hash('a') == hash('a'), hash(None) == hash(None), hash(range(3)) == hash(range(3)), hash((1.0, 2)) == hash((1, 2.0)))
a = [1]
b = a
c = [1]
print(a is b, a is c, a == c, a is not c, None is None, id(a) == id(b))
x = None
print(x is None, x is not None, (x is None) is True, type(x).__name__)
def f(v=None):
    return 'default' if v is None else v
print(f(), f(0), f(''))
class H:
    def __hash__(self):
        return 2 ** 70
print(hash(H()) == hash(2 ** 70), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), NotImplemented, Ellipsis, ... is Ellipsis, type(...).__name__, type(NotImplemented).__name__)
class H2:
    def __hash__(self):
        return 'x'
try:
    hash(H2())
except TypeError as e:
    print(e)
