count = 0
for start in (-3, 0, 2):
    for stop in (-5, 0, 4, 10):
        for step in (-3, -1, 1, 2, 4):
            r = range(start, stop, step)
            items = []
            i = start
            while (i < stop) if step > 0 else (i > stop):
                items.append(i)
                i += step
            assert list(r) == items and len(r) == len(items) and bool(r) == bool(items) and list(reversed(r)) == items[::-1]
            assert [x in r for x in range(-12, 12)] == [x in items for x in range(-12, 12)] and sum(r) == sum(items)
            for k in range(-len(items), len(items)):
                assert r[k] == items[k]
            for x in items:
                assert r.index(x) == items.index(x) and r.count(x) == 1
            assert list(r[1:]) == items[1:] and list(r[::-2]) == items[::-2] and list(r[:-1]) == items[:-1]
            assert (r == range(start, stop, step)) and hash(r) == hash(range(start, stop, step))
            count += 1
assert range(0, 3, 2) == range(0, 4, 2) and range(1, 0) == range(5, 5) and range(2) != range(3) and range(1) != [0]
big = range(10 ** 18, 10 ** 18 + 10 ** 6)
assert big[-1] == 10 ** 18 + 999999 and 10 ** 18 + 5 in big and len(big) == 10 ** 6 and big.index(10 ** 18 + 77) == 77
assert 2.0 in range(5) and 2.5 not in range(5) and 'a' not in range(5) and True in range(2)
print('ok', count)
