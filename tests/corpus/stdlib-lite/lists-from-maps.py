"""Lists take what a map gives, up to where its function or its iterator ends or fails."""


def stop_at_three(n):
    if n == 3:
        raise StopIteration
    return n * n


def fail_at_two(n):
    return 10 // (2 - n)


print(list(map(stop_at_three, range(6))))
numbers = map(str, [1, 2, 3, 4])
print(next(numbers), list(numbers), list(numbers))

started = [0]
try:
    started.extend(map(fail_at_two, range(4)))
except ZeroDivisionError as e:
    print('failed with', e, 'after', started)
started += map(abs, (-1, -2))
print(started)

iterator = iter(range(5))
first = map(stop_at_three, iterator)
print(list(first), list(iterator))

print(list(map(pow, [2, 3], [5, 6, 7])), list(map(str, [])), [*map(len, ['a', 'bc'])])
print(list(map(lambda x: list(map(lambda y: x * y, range(3))), range(3))))


class Doubling(map):
    def __next__(self):
        return super().__next__() * 2


print(list(Doubling(abs, [-1, -2, -3])))


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise LookupError('no next')


try:
    list(map(str, Broken()))
except LookupError as e:
    print(type(e).__name__, e)

growing = [1, 2, 3]
growing_copy = list(map(lambda x: growing.append(x) or x if len(growing) < 6 else x, growing))
print(growing, growing_copy)
