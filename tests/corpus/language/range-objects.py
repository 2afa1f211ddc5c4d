print(range(5), list(range(2, 8)), list(range(0, 10, 3)), list(range(5, 0, -1)), list(range(5, 0)), range(1, 2), range(0, 10, 2))
r = range(10, 50, 5)
print(len(r), r[0], r[-1], r[2:4], r[::-1], 25 in r, 26 in r, '25' in r, r.index(30), r.count(15), r.start, r.stop, r.step)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3)), list(reversed(range(4))), sum(range(101)), max(range(5)), bool(range(0)))
print(isinstance(range(3), range), type(range(3)).__name__, list(range(True, 4)), 2.0 in range(5), 2.5 in range(5))
for bad in (lambda: range(), lambda: range('a'), lambda: range(1.0), lambda: range(1, 5, 0), lambda: range(3)[5], lambda: range(5).index(9), lambda: range(1, 2, 3, 4)):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
it = iter(range(3))
print(next(it), list(it), next(it, 'end'))
for i in range(10, 0, -4):
    print(i, end=' ')
print(i)
a, b, c = range(3)
print(a, b, c, [*range(2)], range(10)[3], range(10)[-3:], list(range(10)[::4]))
