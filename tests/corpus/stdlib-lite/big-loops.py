def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i, f in enumerate(flags) if f]
p = sieve(20000)
assert len(p) == 2262 and p[-1] == 19997 and sum(p) == 21171191
total = 0
for i in range(30000):
    total = (total * 31 + i) % 1000003
assert total == 655473, total
def queens(n, row=0, cols=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            yield from queens(n, row + 1, cols + (c,))
assert len(list(queens(6))) == 4 and next(queens(8)) == (0, 4, 7, 5, 2, 6, 1, 3)
counts = {}
x = 12345
for _ in range(20000):
    x = (x * 1103515245 + 12345) % 2 ** 31
    counts[x % 7] = counts.get(x % 7, 0) + 1
assert sorted(counts) == list(range(7)) and all(2500 < c < 3200 for c in counts.values()), counts
print('ok')
