class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

c = Countdown(3)
print(list(c), list(c))
for i in Countdown(2):
    print(i)
it = iter(Countdown(1))
print(next(it), next(it, 'none'))
try:
    next(it)
except StopIteration as e:
    print('stop', e.value, e.args)

class Fresh:
    def __iter__(self):
        yield 1
        yield 2

f = Fresh()
print(list(f), list(f), tuple(f), dict(zip('ab', f)))

class BadIter:
    def __iter__(self):
        return 5
try:
    iter(BadIter())
except TypeError as e:
    print(e)
try:
    next([1])
except TypeError as e:
    print(e)
n = iter(lambda: 7, 7)
print(list(n))
values = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(values), 0)))
