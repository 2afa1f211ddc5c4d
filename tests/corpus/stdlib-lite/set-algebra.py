import random
rng = random.Random(23)
def distinct(xs):
    out = []
    for x in xs:
        if x not in out:
            out.append(x)
    return out
for _ in range(80):
    xs, ys = [rng.randrange(20) for _ in range(rng.randrange(15))], [rng.randrange(20) for _ in range(rng.randrange(15))]
    a, b = set(xs), frozenset(ys)
    assert sorted(a) == sorted(distinct(xs)) and len(a) == len(distinct(xs))
    assert sorted(a | b) == sorted(distinct(xs + ys)) == sorted(a.union(ys))
    assert sorted(a & b) == sorted(x for x in distinct(xs) if x in ys) == sorted(a.intersection(ys))
    assert sorted(a - b) == sorted(x for x in distinct(xs) if x not in ys) == sorted(a.difference(ys))
    assert a ^ b == (a | b) - (a & b) == a.symmetric_difference(ys)
    assert (a <= b) == all(x in b for x in a) == a.issubset(ys) and (a < b) == (a <= b and a != b) and (a >= b) == b.issubset(a)
    assert a.isdisjoint(b) == (not a & b) and (a == b) == (sorted(a) == sorted(b))
    assert type(a | b) is set and type(b | a) is frozenset and hash(frozenset(xs)) == hash(frozenset(reversed(xs)))
    c = set(a)
    c |= b
    assert c == a | b
    c &= a
    assert c == a
    c -= b
    assert c == a - b
    c ^= set(ys)
    assert c == (a - b) ^ b
    c.update(xs, ys)
    c.difference_update(ys)
    assert c == a - b
    while c:
        x = c.pop()
        assert x not in c and x in a
    for x in xs:
        c.add(x)
        assert x in c
        c.discard(x)
        assert x not in c
assert {1, 1.0, True} == {1} and len({0, -0.0, False}) == 1 and {frozenset([1])} == {frozenset([1, 1])} and set('hello') == {'h', 'e', 'l', 'o'}
assert not {1} == [1] and {1} != frozenset() and set() == frozenset() and not set() < set()
print('ok')
