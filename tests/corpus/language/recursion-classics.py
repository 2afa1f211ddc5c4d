def hanoi(n, a='A', b='B', c='C'):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def permutations(items):
    if len(items) < 2:
        return [items]
    return [[x, *rest] for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for col in range(n):
        if all(col != c and abs(col - c) != len(placed) - r for r, c in enumerate(placed)):
            yield from queens(n, (*placed, col))


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def depth(self):
        return 1 + max((child.depth() for child in self.children), default=0)

    def __repr__(self):
        inner = ''.join(f', {child!r}' for child in self.children)
        return f'Tree({self.value!r}{inner})'


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(len(hanoi(6)), hanoi(2), permutations([1, 2, 3]), next(queens(8)), len(list(queens(6))), ackermann(2, 3))
t = Tree(1, Tree(2, Tree(4)), Tree(3))
print(list(t), t.depth(), t, deep(900))
try:
    deep(2000)
except RecursionError as error:
    print(error)
nested = []
for _ in range(50):
    nested = [nested]
print(str(nested).count('['), nested == [nested[0]])


def merge_sort(items):
    if len(items) <= 1:
        return items
    mid = len(items) // 2
    left, right = merge_sort(items[:mid]), merge_sort(items[mid:])
    out = []
    while left and right:
        out.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return out + left + right


print(merge_sort([5, 2, 9, 1, 5, 6]), sorted(['b', 'A', 'c'], key=str.lower), sorted([(2, 'x'), (1, 'z'), (2, 'a')], key=lambda p: (-p[0], p[1])))
even = lambda n: True if n == 0 else odd(n - 1)
odd = lambda n: False if n == 0 else even(n - 1)
print(even(100), odd(7))


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, (list, tuple)) else [x]


print(flatten([1, (2, [3, [4, ()]]), 5]))
