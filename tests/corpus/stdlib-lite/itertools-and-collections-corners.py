# itertools, collections, sorting, and how they show themselves.
import itertools as it, collections as c, operator as op
print(list(it.accumulate([1, 2, 3], op.mul)), list(it.chain([1], 'ab')), list(it.combinations('abc', 2)), list(it.permutations([1, 2, 3], 2)), list(it.product('ab', repeat=2)), list(it.groupby('aabbc'))[0][0], [(k, list(g)) for k, g in it.groupby([1, 1, 2, 3, 3], lambda x: x % 2)], list(it.islice(it.count(5, 2), 3)), list(it.takewhile(lambda x: x < 3, range(9))), list(it.dropwhile(lambda x: x < 3, range(5))), list(it.zip_longest('abc', [1], fillvalue='-')), list(it.starmap(pow, [(2, 3)])), list(it.compress('abcd', [1, 0, 1, 0])), list(it.pairwise([1, 2, 3])), list(it.filterfalse(bool, [0, 1, ''])), [next(z) for z in it.tee([1, 2], 2)], list(it.repeat('x', 2)), list(it.combinations_with_replacement('ab', 2)), it.count(3), it.repeat(1, 2))
cc = c.Counter('mississippi'); print(cc, cc.most_common(2), cc['z'], cc + c.Counter('ss'), cc - c.Counter('iiii'), sorted(cc.elements())[:3], cc.total(), cc & c.Counter('mm'), +cc)
dd = c.defaultdict(list); dd['a'].append(1); print(dd, dict(dd), dd.get('zz')); 
od = c.OrderedDict(a=1, b=2); od.move_to_end('a'); print(od, od.popitem(last=False), list(reversed(od)))
dq = c.deque([1, 2, 3], maxlen=3); dq.append(4); dq.appendleft(0); dq.rotate(1); print(dq, dq[0], dq.maxlen, list(dq))
Pt = c.namedtuple('Pt', 'x y z', defaults=[0]); p = Pt(1, 2); print(p, p._asdict(), p._replace(x=9), p.x, *p, Pt._fields, p == (1, 2, 0), Pt._make([1, 2, 3]))
try: Pt(1)
except TypeError as e: print(e)
cm = c.ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['b'], dict(cm), cm.new_child({'c': 1}))
data = [('bob', 3), ('al', 3), ('cy', 1)]
print(sorted(data, key=lambda t: (-t[1], t[0])), sorted(data, key=op.itemgetter(1), reverse=True), max(data, key=lambda t: t[1]), min(data), sorted('bca', reverse=True), sorted({'b': 1, 'a': 2}), list(map(op.attrgetter('real'), [1, 2])), list(map(op.methodcaller('upper'), 'ab')))
import bisect, heapq
l = [1, 3, 5]; bisect.insort(l, 4); print(l, bisect.bisect_left(l, 3), bisect.bisect(l, 3)); h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print([heapq.heappop(h) for _ in range(4)], heapq.nlargest(2, [1, 9, 3]), heapq.nsmallest(2, [1, 9, 3]), list(heapq.merge([1, 4], [2, 3])))
d = {'a': 1, 'b': 2}; print(d.items(), d.keys(), d.values(), d.keys() & {'a'}, d | {'c': 3}, d.pop('a'), d.setdefault('x', []), d.popitem(), d, list(d), dict.fromkeys('ab', 0), d.get('q', 5), {1: 'a', True: 'b', 1.0: 'c'})
try:
    for k in d: d['new'] = 1
except RuntimeError as e: print(e)
try:
    s = {1, 2}
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
s = frozenset([1, 2]); print(s | {3}, s ^ {2, 5}, s <= {1, 2, 3}, s.isdisjoint({9}), {frozenset(): 1}, set(), {1, 2} - {1})
print(list(zip([1, 2], 'ab')), list(enumerate('ab', 1)), any([]), all([]), list(reversed([1, 2])), list(filter(None, [0, 1])), sum([[1], [2]], []), list(range(10, 0, -3)), range(5)[1:3], range(0, 10, 3)[-1], 3 in range(5), len(range(0, 10, 3)), range(3))
try: list(zip([1], [1, 2], strict=True))
except ValueError as e: print(e)
print(slice(1, 2), slice(None), (1,), (), [[]] * 2, [1, [2, [3, ...]]], {'a': {}}, type(1), int, type, None, Ellipsis, NotImplemented, print, len, lambda: 0, [].append) if 0 else print(slice(1, 2), (1,), [[]] * 2, [1, ...], type(1), None, NotImplemented, print, [].append.__name__)
l = [1]; l.append(l); print(l); d = {}; d['d'] = d; print(d)
