print({5, 3, 8, 1}, {100, 200, 300}, {7, 15, 23, 31}, {64, 32, 16, 8, 0}, {-1, -5, 3})
s = set()
for n in (33, 1, 65, 97, 2, 34):
    s.add(n)
    print(s)
for n in (1, 97):
    s.discard(n)
print(s, list(s), s.pop(), s)
print(set(range(20, 0, -3)), {n * n for n in range(12)}, {n % 7 for n in range(50, 90)})
big = set(range(0, 1000, 37))
print(list(big)[:10], sum(big), sorted(big)[:3])
print({1, 2} | {9, 17}, {17, 9} | {2, 1}, {1, 9, 17, 25} & {25, 17}, {1, 9, 17, 25} - {9}, {1, 9} ^ {9, 33})
t = {1.5, 2, 3.0, True}
print(t, {2 ** 61, 2 ** 62, 5}, {None} == {None}, {(1, 2)}, frozenset([8, 0, 16]))
a = set([8, 0])
b = set([0, 8])
print(a, b, a == b, set(a), a.copy())
