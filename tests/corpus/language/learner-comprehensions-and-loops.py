squares = [x * x for x in range(10) if x % 2]
table = {x: [y for y in range(1, x + 1) if x % y == 0] for x in range(1, 11)}
print(squares, table)
print([(x, y) for x in 'ab' for y in range(2)], {c.upper() for c in 'banana' if c != 'n'} == {'B', 'A'})
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(col) for col in zip(*matrix)], [[row[i] for row in matrix] for i in range(3)], sum(sum(r) for r in matrix))
for i, (a, b) in enumerate(zip('xyz', [1, 2, 3]), start=1):
    print(i, a, b, end='; ')
print()
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, 'is prime', end=', ')
print()
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
    print(n, end=' ')
else:
    print('never')
print('stopped at', n)
gen = (x for x in range(3))
print(next(gen), list(gen), next(gen, 'empty'))
def chunks(seq, size):
    for i in range(0, len(seq), size):
        yield seq[i:i + size]
print(list(chunks('abcdefgh', 3)), [sum(c) for c in chunks(list(range(10)), 4)])
def windows(seq, n):
    return [seq[i:i + n] for i in range(len(seq) - n + 1)]
print(windows([1, 2, 3, 4], 2))
first, *middle, last = range(6)
print(first, middle, last)
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])), list(filter(None, [0, 1, '', 'a', [], [0]])))
print(any(x > 3 for x in squares), all(squares), sorted(['b', 'A', 'c'], key=str.lower), list(reversed('abc')))
import itertools
print(list(itertools.islice(itertools.count(5, 3), 4)), list(itertools.chain([1], (2, 3))), list(itertools.combinations('abc', 2)))
print([k + str(len(list(g))) for k, g in itertools.groupby('aaabbc')], list(itertools.accumulate([1, 2, 3, 4])), list(itertools.product([0, 1], repeat=2)))
if (size := len(squares)) > 3:
    print('walrus', size)
