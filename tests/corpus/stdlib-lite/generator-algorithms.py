def permutations(xs):
    if len(xs) <= 1:
        yield list(xs)
        return
    for i in range(len(xs)):
        for rest in permutations(xs[:i] + xs[i + 1:]):
            yield [xs[i]] + rest
assert len(list(permutations([1, 2, 3, 4]))) == 24 and sorted(map(tuple, permutations('abc'))) == [tuple('abc'), tuple('acb'), tuple('bac'), tuple('bca'), tuple('cab'), tuple('cba')]
def primes():
    composites, n = {}, 2
    while True:
        p = composites.pop(n, None)
        if p is None:
            yield n
            composites[n * n] = n
        else:
            q = n + p
            while q in composites:
                q += p
            composites[q] = p
        n += 1
def take(n, it):
    return [x for _, x in zip(range(n), it)]
assert take(10, primes()) == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
def merge(*its):
    heads = [[next(it), it] for it in map(iter, its)]
    while heads:
        heads.sort(key=lambda h: h[0])
        yield heads[0][0]
        try:
            heads[0][0] = next(heads[0][1])
        except StopIteration:
            del heads[0]
assert list(merge([1, 4, 7], [2, 5], range(3, 10, 3))) == [1, 2, 3, 4, 5, 6, 7, 9]
def knapsack(items, limit):
    if not items:
        yield 0
    else:
        weight, value = items[0]
        yield from knapsack(items[1:], limit)
        if weight <= limit:
            yield from (value + v for v in knapsack(items[1:], limit - weight))
assert max(knapsack([(2, 3), (3, 4), (4, 8), (5, 8)], 9)) == 16
def coroutine_sum():
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x
c = coroutine_sum()
next(c)
for i in range(10):
    last = c.send(i)
assert last == 45
try:
    next(c)
except StopIteration as e:
    assert e.value == 45
def deep(n):
    if n:
        yield from deep(n - 1)
    yield n
assert sum(deep(60)) == 1830
print('ok')
