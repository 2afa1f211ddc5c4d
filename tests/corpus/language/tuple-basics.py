t = (1, 'a', [2])
print(t, t[0], t[-1], t[1:], len(t), t + (5,), t * 2, (), (1,), 1 in t, t.index('a'), t.count(1))
t[2].append(3)
print(t)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    t[2] += [4]
except TypeError as e:
    print(e, t)
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0), tuple('ab'), tuple([1, 2]), tuple(range(3)), tuple())
print(hash((1, 2)), hash(()), hash((1, (2, 3))), {(1, 2): 'x'}[1, 2])
a = 1,
print(a, type(a).__name__, (1), type((1)).__name__)
def minmax(xs):
    return min(xs), max(xs)
lo, hi = minmax([3, 1, 2])
print(lo, hi, minmax('hello'))
for bad in (lambda: (1,)[5], lambda: (1,) + [2], lambda: (1,).index(9), lambda: (1,).append, lambda: (1, 2) < (1, 'a'), lambda: tuple(1)):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
print(((1, 2), (3,)), ((),), (None,), repr((1.0, 'x')), max((1, 2), (0, 9)), sorted([(2, 'a'), (1, 'b')]))
