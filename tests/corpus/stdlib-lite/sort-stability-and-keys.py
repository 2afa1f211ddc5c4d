import random
rng = random.Random(3)
def merge_sort(items, less):
    if len(items) < 2:
        return items[:]
    half = len(items) // 2
    a, b = merge_sort(items[:half], less), merge_sort(items[half:], less)
    out = []
    while a and b:
        out.append(b.pop(0) if less(b[0], a[0]) else a.pop(0))
    return out + a + b
for size in (0, 1, 2, 5, 33, 64, 100, 257):
    data = [(rng.randrange(10), i) for i in range(size)]
    by_first = sorted(data, key=lambda p: p[0])
    assert by_first == merge_sort(data, lambda a, b: a[0] < b[0])
    assert sorted(data, key=lambda p: p[0], reverse=True) == merge_sort(data, lambda a, b: a[0] > b[0])
    assert sorted(data) == merge_sort(data, lambda a, b: a < b)
    copy = data[:]
    assert copy.sort(key=lambda p: -p[1]) is None and copy == data[::-1]
    words = [''.join(rng.choice('ab') for _ in range(rng.randrange(5))) for _ in range(size)]
    assert sorted(words) == merge_sort(words, lambda a, b: a < b) and sorted(words, key=len) == merge_sort(words, lambda a, b: len(a) < len(b))
runs = list(range(50)) + list(range(50, 0, -1)) + [5] * 20
assert sorted(runs) == merge_sort(runs, lambda a, b: a < b)
class Count:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        Count.n += 1
        return self.v < other.v
sorted([Count(i) for i in range(100)])
assert Count.n == 99
a = [3, 1, 2]
try:
    a.sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError:
    assert sorted(a) == [1, 2, 3]
print('ok')
