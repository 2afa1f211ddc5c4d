"""operator, heapq and bisect."""
import bisect
import heapq
import operator as op
from operator import attrgetter, itemgetter, methodcaller

print(op.add(2, 3), op.sub(5, 1), op.mul('a', 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 4), op.pow(2, 8))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(32, 2), op.neg(5), op.pos(-5), op.invert(5))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(3, 2), op.not_([]), op.truth([0]))
print(op.is_(None, None), op.is_not(1, None), op.contains('abc', 'b'), op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'))
print(op.concat([1], [2]), op.getitem({'a': 1}, 'a'), op.index(5), op.abs(-3), op.length_hint([1, 2]))
x = [1]
print(op.iadd(x, [2]), x, op.iadd(1, 2), op.imul(x, 2), op.ior({1}, {2}))
d = {}
op.setitem(d, 'k', 1)
op.delitem(d, 'k')
print(d)

rows = [{'name': 'b', 'n': 2}, {'name': 'a', 'n': 2}, {'name': 'c', 'n': 1}]
print(sorted(rows, key=itemgetter('n', 'name')), itemgetter(1)('abc'), itemgetter(0, -1)([5, 6, 7]))
print(itemgetter(slice(1, 3))([1, 2, 3, 4]), itemgetter(1), itemgetter(1, 'a'))


class Thing:
    def __init__(self, name, inner=None):
        self.name = name
        self.inner = inner

    def shout(self, mark='!', times=1):
        return self.name.upper() + mark * times


t = Thing('outer', Thing('inner'))
print(attrgetter('name')(t), attrgetter('inner.name')(t), attrgetter('name', 'inner.name')(t), attrgetter('a', 'b.c'))
print(methodcaller('shout')(t), methodcaller('shout', '?', times=2)(t), methodcaller('split', ',')('a,b'))
print(methodcaller('shout', '?', times=2))
for attempt in (
    lambda: op.add(1),
    lambda: op.add(1, 'a'),
    lambda: op.lt(1, 'a'),
    lambda: itemgetter(),
    lambda: itemgetter('a')({}),
    lambda: attrgetter(1),
    lambda: attrgetter('nope')(5),
    lambda: op.indexOf([1], 2),
    lambda: op.concat(1, 2),
    lambda: op.index(1.5),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

heap = []
for n in [5, 2, 8, 1, 9, 3]:
    heapq.heappush(heap, n)
print(heap, heap[0], [heapq.heappop(heap) for _ in range(6)])
data = [9, 4, 7, 1, 8, 2, 6]
heapq.heapify(data)
print(data, heapq.heapreplace(data, 5), heapq.heappushpop(data, 0), data)
print(heapq.nlargest(3, [5, 1, 9, 7]), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge([7, 4], [5, 2], reverse=True)))
print(list(heapq.merge(['a', 'ccc'], ['bb'], key=len)))
tasks = []
for priority, name in [(2, 'eat'), (1, 'wake'), (3, 'sleep'), (1, 'arm')]:
    heapq.heappush(tasks, (priority, name))
while tasks:
    print(heapq.heappop(tasks), end=' ')
print()
for attempt in (lambda: heapq.heappop([]), lambda: heapq.heapify((1,))):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)

grades = [60, 70, 80, 90]
print([bisect.bisect(grades, s) for s in (55, 60, 75, 95)], bisect.bisect_left(grades, 70), bisect.bisect_right(grades, 70))
bisect.insort(grades, 75)
bisect.insort_left(grades, 70)
print(grades, 'FDCBA'[bisect.bisect([60, 70, 80, 90], 84)], bisect.bisect_left(['a', 'bb', 'cccc'], 3, key=len))
