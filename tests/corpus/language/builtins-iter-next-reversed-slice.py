it = iter([1, 2])
print(next(it), next(it), next(it, 'default'))
try:
    next(it)
except StopIteration as e:
    print(repr(e))
print(list(reversed([1, 2, 3])), ''.join(reversed('abc')), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({'a': 1, 'b': 2})))
class R:
    def __reversed__(self):
        return iter('rev')
print(list(reversed(R())), type(iter([])).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), list(range(20))[s], s == slice(1, 10, 2), s.indices(6))
a = [1, 2, 3]
i = iter(a)
next(i)
a.append(4)
print(list(i))
a.append(5)
print(list(i))
calls = iter(['x', 'y', 'stop', 'z'])
print(list(iter(calls.__next__, 'stop')))
def gen():
    yield 1
print(iter(gen()).__next__(), [x for x in iter('ab')], [*iter((1,))])
for bad in (lambda: next(5), lambda: iter(5), lambda: reversed(5), lambda: reversed(set()), lambda: iter(5, 5), lambda: next(), lambda: slice(), lambda: next([])):
    try:
        bad()
    except TypeError as e:
        print(e)
