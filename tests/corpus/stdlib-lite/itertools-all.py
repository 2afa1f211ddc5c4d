"""itertools: every function of it."""
import itertools as it
import operator

print(list(it.islice(it.count(10), 3)), list(it.islice(it.count(1, 2.5), 3)), it.count(5), it.count(1, 2))
c = it.count()
print(next(c), next(c), c)
print(list(it.islice(it.cycle('ab'), 5)), list(it.cycle([])), list(it.repeat('x', 3)), it.repeat(1), it.repeat(1, 2))
print(list(map(pow, range(4), it.repeat(2))))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], initial=10)))
print(list(it.accumulate([1, 2, 3], operator.mul)), list(it.accumulate([])))
print(list(it.chain('ab', [1], ())), list(it.chain.from_iterable(['xy', 'z'])), list(it.chain()))
print(list(it.compress('abcdef', [1, 0, 1, 0, 1])))
print(list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(it.filterfalse(lambda x: x % 2, range(6))), list(it.filterfalse(None, [0, 1, '', 'a'])))
print([(k, list(g)) for k, g in it.groupby('aaabbca')])
print({k: [w for w in g] for k, g in it.groupby(sorted(['bb', 'a', 'cc', 'd'], key=len), key=len)})
groups = list(it.groupby([1, 1, 2]))
print([(k, list(g)) for k, g in groups])
print([list(it.islice(range(10), *args)) for args in [(3,), (2, 5), (1, 9, 3), (5, None), (None,), (0, 0), (None, 4)]])
print(list(it.pairwise('abcd')), list(it.pairwise('a')))
print(list(it.starmap(pow, [(2, 3), (3, 2)])))
a, b, d = it.tee(iter([1, 2, 3]), 3)
print(next(a), list(b), list(a), list(d))
print(list(it.zip_longest('abc', [1], fillvalue='-')), list(it.zip_longest()))
print(list(it.product('ab', [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product('a', [])), list(it.product()))
print(list(it.permutations([1, 2, 3])), list(it.permutations('abc', 2)), list(it.permutations([], 0)))
print(list(it.combinations('abcd', 2)), list(it.combinations([1], 2)), list(it.combinations([1, 2], 0)))
print(list(it.combinations_with_replacement('abc', 2)))
print(len(list(it.permutations(range(6)))), sum(1 for _ in it.combinations(range(10), 4)))

for attempt in (
    lambda: it.islice([], -1),
    lambda: it.islice([], 0, -1),
    lambda: it.islice([], 0, 1, 0),
    lambda: it.islice([]),
    lambda: it.chain(5),
    lambda: list(it.chain(5)),
    lambda: it.combinations([1], -1),
    lambda: it.tee([], -1),
    lambda: it.count('a'),
    lambda: next(it.islice([], 1)),
):
    try:
        print(type(attempt()).__name__)
    except Exception as e:
        print(type(e).__name__, e)

numbers = iter(range(10))
print(list(it.islice(numbers, 3)), next(numbers), list(it.islice(numbers, 1, 4)), list(numbers))


def batched(iterable, n):
    source = iter(iterable)
    while batch := tuple(it.islice(source, n)):
        yield batch


print(list(batched('abcdefg', 3)))
flat = it.chain.from_iterable(it.repeat(x, x) for x in range(4))
print(sum(flat), type(flat).__name__, flat.__class__.__module__)


def primes():
    numbers = it.count(2)
    while True:
        p = next(numbers)
        yield p
        numbers = filter(lambda n, p=p: n % p, numbers)


print(list(it.islice(primes(), 12)))
first = it.takewhile(lambda n: n < 40, (n * n for n in it.count()))
print(list(first), any(first))
