s = {1, 2, 3, 2}
print(s, len(s), 2 in s, 9 not in s)
s.add(4)
s.add(1)
s.discard(9)
s.remove(3)
print(s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection([1, 7]), a.difference(b), a.symmetric_difference(b))
print(a <= b, {3} < b, b >= {3, 4}, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({9}), a == {4, 3, 2, 1}, a != b)
a |= {10}
a &= {1, 2, 10}
print(a)
a -= {1}
a ^= {2, 3}
print(a)
a.update([5], (6,), {7})
a.difference_update([5])
a.intersection_update(range(7))
print(a)
c = a.copy()
c.clear()
print(c, set(), bool(c), set('a'), set([1, 1.0, True]), set(range(5)), frozenset([1, 2]), frozenset())
f = frozenset({1, 2})
print(f | {3}, {3} | f, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: 'key'}[frozenset([1, 2])], {f}, type(f | {3}).__name__, type({3} | f).__name__)
print(sorted({'b', 'a', 'c'}), len({'x', 'y', 'x'}), {n % 4 for n in range(20)}, {-1, -2}, {10, 5, 0}, {100, 50, 8, 16, 24})
for bad in (lambda: {1}.remove(2), lambda: {[]}, lambda: {{}}, lambda: set(5), lambda: {1} + {2}, lambda: {1} | [2], lambda: f.add(1), lambda: set().pop(), lambda: {1}.add(), lambda: {1} < [1], lambda: hash({1})):
    try:
        print(bad())
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
x = {1, 2, 3}
try:
    for v in x:
        x.add(v + 10)
except RuntimeError as e:
    print(e)
