class Seq:
    def __getitem__(self, i):
        if i > 4:
            raise IndexError
        return i * 10
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n
assert list(Seq()) == [0, 10, 20, 30, 40] and 30 in Seq() and 31 not in Seq() and max(Seq()) == 40 and tuple(zip(Seq(), It(3))) == ((0, 2), (10, 1), (20, 0))
a, *b = Seq()
assert a == 0 and b == [10, 20, 30, 40] and [*It(2), *Seq()][:3] == [1, 0, 0] and {*It(3)} == {0, 1, 2} and dict(zip(It(2), 'ab')) == {1: 'a', 0: 'b'}
assert sum(It(5)) == 10 and sorted(It(4)) == [0, 1, 2, 3] and list(map(lambda x, y: x + y, It(3), Seq())) == [2, 11, 20] and list(filter(None, It(3))) == [2, 1]
assert list(enumerate(It(2), 5)) == [(5, 1), (6, 0)] and any(x > 3 for x in It(5)) and not all(It(3)) and ''.join(str(x) for x in It(3)) == '210'
it = iter([1, 2, 3])
assert [(x, next(it)) for x in it if x == 1] == [(1, 2)] and list(it) == []
pairs = iter(range(6))
assert list(zip(pairs, pairs)) == [(0, 1), (2, 3), (4, 5)]
exhausted = iter([])
assert next(exhausted, 'd') == 'd' and list(exhausted) == []
a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if len(a) < 6:
        a.append(x * 10)
assert seen == [1, 2, 3, 10, 20, 30]
i = iter(a)
list(i)
a.append('more')
assert list(i) == []
for container in ({1: 2}, {1}):
    try:
        for x in container:
            container.pop() if isinstance(container, set) else container.clear()
            container |= {8} if isinstance(container, set) else {8: 1}
            container |= {9} if isinstance(container, set) else {9: 1}
    except RuntimeError as e:
        assert str(e).endswith('changed size during iteration')
    else:
        assert False
n = 0
for n in []:
    pass
assert n == 0
def stops():
    yield 1
    return
assert list(stops()) == [1] and list(iter(iter([1]))) == [1] and iter(it) is it
class Bad:
    def __iter__(self): return self
    def __next__(self): raise KeyError('from next')
try:
    list(Bad())
except KeyError as e:
    assert e.args == ('from next',)
print('ok')
