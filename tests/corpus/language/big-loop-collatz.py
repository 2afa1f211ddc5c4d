best, length = 0, 0
cache = {1: 1}
for start in range(1, 120):
    n, steps = start, 0
    path = []
    while n not in cache:
        path.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps = cache[n]
    for x in reversed(path):
        steps += 1
        cache[x] = steps
    if cache[start] > length:
        best, length = start, cache[start]
print(best, length, len(cache))
total = 0
for i in range(2500):
    total = (total * 31 + i) % 1000003
print(total)
