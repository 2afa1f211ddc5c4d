base = list(range(8))
ends = (None, 0, 2, 5, 8, 12, -1, -3, -9)
count = 0
for start in ends:
    for stop in ends:
        for new in ([], ['x'], list('abc'), range(10)):
            a = base[:]
            i, j, _ = slice(start, stop).indices(8)
            j = max(i, j)
            a[start:stop] = new
            assert a == base[:i] + list(new) + base[j:], (start, stop)
            b = base[:]
            del b[start:stop]
            assert b == base[:i] + base[j:]
            count += 2
        for step in (2, 3, -1, -2):
            where = list(range(*slice(start, stop, step).indices(8)))
            a = base[:]
            a[start:stop:step] = ['n%d' % k for k in range(len(where))]
            expected = base[:]
            for k, i in enumerate(where):
                expected[i] = 'n%d' % k
            assert a == expected, (start, stop, step)
            del a[start:stop:step]
            assert a == [x for i, x in enumerate(base) if i not in where]
            c = base[:]
            try:
                c[start:stop:step] = [0] * (len(where) + 1)
            except ValueError as e:
                assert str(e) == f'attempt to assign sequence of size {len(where) + 1} to extended slice of size {len(where)}'
            else:
                assert False
            count += 3
a = [1, 2, 3]
a[1:2] = a
assert a == [1, 1, 2, 3, 3]
a[:] = reversed(a)
assert a == [3, 3, 2, 1, 1]
print('ok', count)
