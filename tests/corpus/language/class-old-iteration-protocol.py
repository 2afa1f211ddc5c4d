class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError('done')
        return i * i

s = Squares()
print(list(s), 9 in s, 10 in s)
for x in s:
    print(x, end=' ')
print()
a, b, *rest = s
print(a, b, rest)
print(max(s), sum(s), sorted(s, reverse=True))
it = iter(s)
print(next(it), next(it))

class Len:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return 'abc'[i]
print(list(reversed(Len())))

class Nothing:
    pass
for f in (iter, list, len, reversed):
    try:
        f(Nothing())
    except TypeError as e:
        print(e)
try:
    Nothing()[0]
except TypeError as e:
    print(e)
try:
    Nothing()[0] = 1
except TypeError as e:
    print(e)
try:
    del Nothing()[0]
except TypeError as e:
    print(e)
try:
    1 in Nothing()
except TypeError as e:
    print(e)
