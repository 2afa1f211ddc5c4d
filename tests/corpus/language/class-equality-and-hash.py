class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __repr__(self):
        return f'P({self.x}, {self.y})'

a, b = Point(1, 2), Point(1, 2)
print(a == b, a != b, a is b, hash(a) == hash(b))
print(len({a, b, Point(3, 4)}), {a: 'first'}[b])
print(a == 5, a != 5, 5 == a)
print([Point(0, 0), a].index(b), b in [a], [a, b, a].count(a))

class NoHash:
    def __eq__(self, other):
        return True

n = NoHash()
print(n == 1, n != 1, 1 == n, NoHash.__hash__)
try:
    hash(n)
except TypeError as e:
    print(e)
try:
    {n}
except TypeError as e:
    print(e)
for bad in ([], {}, set(), ([],)):
    try:
        hash(bad)
    except TypeError as e:
        print(e)

class Plain:
    pass
p = Plain()
print(p == p, p == Plain(), hash(p) == hash(p), len({p, Plain()}))
