class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Linked:
    def __init__(self, value, rest=None):
        self.value, self.rest = value, rest

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.rest

    def __reversed__(self):
        return reversed(list(self))


class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10


print(list(Countdown(3)), tuple(Linked('a', Linked('b'))), list(reversed(Linked(1, Linked(2)))), list(Old()), 20 in Old(), max(Old()))
a, b, c = Countdown(3)
print(a, b, c, *Old(), sep='|')
it = iter([1, 2, 3])
print(next(it), list(it), next(it, 'end'), list(iter(iter('ab').__next__, 'b')))
values = iter([3, 1, 0, 7])
print(list(iter(lambda: next(values), 0)), next(values))


class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()

    def __exit__(self, cls, value, tb):
        print('exit', self.name, cls and cls.__name__, value, tb is not None)
        return self.swallow


with Managed('a') as x, Managed('b', True) as y:
    print(x, y)
    raise ValueError('inside')
print('after')
try:
    with Managed('c'):
        with Managed('d'):
            1 / 0
except ZeroDivisionError as error:
    print('caught', error)


def early():
    with Managed('r'):
        return 'returned'


print(early())
for i in range(3):
    with Managed(f'loop{i}', True):
        if i == 1:
            continue
        if i == 2:
            break
try:
    with 5:
        pass
except TypeError as error:
    print(error)
try:
    for x in 5:
        pass
except TypeError as error:
    print(error)
try:
    a, b = Countdown(3)
except ValueError as error:
    print(error)
try:
    a, b, c, d = Countdown(3)
except ValueError as error:
    print(error)
