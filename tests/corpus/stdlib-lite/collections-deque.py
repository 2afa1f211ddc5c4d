"""collections.deque: both ends, limits, order, errors."""
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2])
print(d.pop(), d.popleft(), d)
d.extend('ab')
d.extendleft('xy')
print(d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
print(d)
d.reverse()
print(d, 'a' in d, 'q' in d, d.count('a'), d.index('a'))
d.remove('a')
d.insert(2, 'new')
d[0] = 'first'
del d[1]
print(d)
d.clear()
print(d, bool(d), bool(deque([0])))

window = deque(maxlen=3)
for i in range(6):
    window.append(i)
    print(list(window), end=' ')
print()
print(window, window.maxlen, deque().maxlen)
window.appendleft(9)
print(window)
window.extend([7, 8])
print(window)
print(deque([1, 2, 3], 2), deque(maxlen=0))

for attempt in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: deque([1])[3],
    lambda: deque([1]).remove(5),
    lambda: deque([1]).index(5),
    lambda: deque(5),
    lambda: deque([1], -1),
    lambda: deque([1], 'x'),
    lambda: deque([1])['a'],
    lambda: deque([1, 2], maxlen=2).insert(0, 0),
    lambda: deque([1]) + [2],
    lambda: deque().append(),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

try:
    d = deque(range(5))
    for item in d:
        d.append(item)
except RuntimeError as e:
    print('RuntimeError', e)

print(deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1]) != deque([2]), deque([1, 2]) < deque([1, 3]))
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([3]))
d = deque([1])
d += [2, 3]
d *= 2
print(d, d.copy() == d, d.copy() is d)
print(list(reversed(d)), sorted(d, reverse=True), sum(d), max(d), tuple(d))
print([x * x for x in d], dict(enumerate(d)), *d)
try:
    {deque(): 1}
except TypeError as e:
    print('unhashable' in str(e))
first, *rest = d
print(first, rest)
d.append(d)
print(d)
d.clear()


class Tail(deque):
    def latest(self):
        return self[-1]


t = Tail(range(10), maxlen=4)
t.append('z')
print(t, t.latest(), isinstance(t, deque), type(t.copy()).__name__)
print([v for v in deque(x for x in range(4))], deque('hello', maxlen=3))
print(type(iter(d)).__name__, deque.__name__, deque.__module__)

# a queue for a breadth-first search
graph = {1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: []}
seen, todo, order = {1}, deque([1]), []
while todo:
    node = todo.popleft()
    order.append(node)
    for other in graph[node]:
        if other not in seen:
            seen.add(other)
            todo.append(other)
print(order)

# many at both ends
d = deque()
for i in range(2000):
    d.append(i)
    if i % 3 == 0:
        d.popleft()
    if i % 7 == 0:
        d.appendleft(-i)
print(len(d), d[0], d[700], d[-1], sum(d))
