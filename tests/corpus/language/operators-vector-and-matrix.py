class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector({', '.join(map(repr, self.parts))})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return Vector(*(a * other for a in self.parts))
        return NotImplemented

    def __rmul__(self, other):
        return self * other

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self @ self) ** 0.5

    def __bool__(self):
        return any(self.parts)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __getitem__(self, key):
        return Vector(*self.parts[key]) if isinstance(key, slice) else self.parts[key]

    def __len__(self):
        return len(self.parts)

    def __iter__(self):
        return iter(self.parts)

    def __contains__(self, value):
        return value in self.parts

    def __iadd__(self, other):
        self.parts = tuple(a + b for a, b in zip(self.parts, other))
        return self

    def __call__(self, i):
        return self.parts[i]

    def __round__(self, n=None):
        return Vector(*(round(a, n) for a in self.parts))

    def __format__(self, spec):
        return '(' + ' '.join(format(a, spec) for a in self.parts) + ')'

    def __reversed__(self):
        return Vector(*reversed(self.parts))


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 3, 3 * v, v @ w, -v, abs(w), bool(Vector(0, 0)), v == Vector(1, 2), v != w)
print(v[0], w[-1], Vector(1, 2, 3)[1:], len(v), list(w), 3 in w, 9 in w, [*v, *w], max(w))
alias = v
v += w
print(v, alias is v, v(1), round(Vector(1.256, 2.5), 1), f'{w:.2f}', f'{w}', reversed(w))
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v * w, lambda: v < w, lambda: v - w, lambda: ~v, lambda: hash(v)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
x, y = w
print(x, y, sum(w), sorted(w, reverse=True), dict(enumerate(w)))


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, at):
        r, c = at
        return self.rows[r][c]

    def __setitem__(self, at, value):
        r, c = at
        self.rows[r][c] = value

    def __delitem__(self, r):
        del self.rows[r]

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows])

    def __str__(self):
        width = max(len(str(x)) for row in self.rows for x in row)
        return '\n'.join(' '.join(f'{x:>{width}}' for x in row) for row in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(m @ m)
m[0, 1] = 10
m[1, 0] += 5
print(m, m[0, 1], sep='\n')
del m[0]
print(m.rows)
