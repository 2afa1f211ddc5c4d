def averager():
    total, count, average = 0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print('ignored', error)
            continue
        if value is None:
            return (count, average)
        total += value
        count += 1
        average = total / count


g = averager()
print(next(g), g.send(10), g.send(20), g.throw(ValueError('bad reading')), g.send(30))
try:
    g.send(None)
except StopIteration as stop:
    print(stop.value)


def delegate():
    result = yield from averager()
    yield ('result', result)


d = delegate()
print(next(d), d.send(4), d.send(8), d.send(None))
print(next(d, 'over'))


def tidy():
    try:
        yield 1
        yield 2
    finally:
        print('tidy up')


t = tidy()
print(next(t))
t.close()
t.close()
print(list(t))


def stubborn():
    try:
        yield
    except GeneratorExit:
        yield 'no'


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def countdown(n):
    while n:
        yield n
        n -= 1


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5]])), sum(countdown(5)), dict(zip('abc', countdown(3))))
pipeline = (n * n for n in (m for m in range(10) if m % 2))
print(next(pipeline), list(pipeline), next(pipeline, None))
try:
    g2 = averager()
    g2.send(5)
except TypeError as error:
    print(error)


def broken():
    yield 1
    raise StopIteration


try:
    list(broken())
except RuntimeError as error:
    print(error, repr(error.__cause__))
print(type(countdown(1)).__name__, countdown.__name__, hasattr(countdown(1), 'send'), countdown(2).gi_running)
