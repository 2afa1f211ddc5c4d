import random
r = random.Random(99)
for _ in range(300):
    a, b = sorted((r.randint(-50, 50), r.randint(-50, 50)))
    assert a <= r.randint(a, b) <= b and 0 <= r.random() < 1 and a <= r.uniform(a, b) <= b
    n = r.randrange(1, 100, 7)
    assert n % 7 == 1 and 1 <= n < 100
    k = r.getrandbits(70)
    assert 0 <= k < 2 ** 70
for size in range(12):
    items = list(range(size))
    shuffled = items[:]
    r.shuffle(shuffled)
    assert sorted(shuffled) == items
    for k in range(size + 1):
        s = r.sample(items, k)
        assert len(s) == len(set(s)) == k and set(s) <= set(items)
    if size:
        assert r.choice(items) in items and len(r.choices(items, k=20)) == 20
assert set(r.choices('ab', weights=[0, 1], k=50)) == {'b'}
one, two = random.Random(5), random.Random(5)
assert [one.random() for _ in range(10)] == [two.random() for _ in range(10)]
state = one.getstate()
first = [one.randint(1, 6) for _ in range(20)]
one.setstate(state)
assert first == [one.randint(1, 6) for _ in range(20)]
random.seed(1)
a = random.random()
random.seed(1)
assert a == random.random() and random.Random(1).random() == a == 0.13436424411240122
counts = [0] * 6
for _ in range(6000):
    counts[r.randrange(6)] += 1
assert all(850 < c < 1150 for c in counts), counts
mean = sum(r.gauss(10, 2) for _ in range(2000)) / 2000
assert 9.8 < mean < 10.2
print('ok')
