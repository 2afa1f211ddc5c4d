# What collections.deque does where Python code takes part: core/python/native/deque.ts calls these by name.

_open = []


def extend(d, iterable):
    for value in iterable:
        d.append(value)


def extendleft(d, iterable):
    for value in iterable:
        d.appendleft(value)


def extended(d, iterable):
    for value in iterable:
        d.append(value)
    return d


def copy(d):
    return type(d)(d) if d.maxlen is None else type(d)(d, d.maxlen)


def contains(d, x):
    for item in d:
        if item is x or item == x:
            return True
    return False


def count(d, x):
    n = 0
    for item in d:
        if item is x or item == x:
            n += 1
    return n


def index(d, x, start, stop):
    n = len(d)
    if start < 0:
        start = max(0, start + n)
    if stop < 0:
        stop += n
    i = 0
    for item in d:
        if i >= stop:
            break
        if i >= start and (item is x or item == x):
            return i
        i += 1
    raise ValueError(f'{x!r} is not in deque')


def remove(d, x):
    i = 0
    for item in d:
        if item is x or item == x:
            break
        i += 1
    else:
        raise ValueError(f'{x!r} is not in deque')
    del d[i]


def text(d):
    for known in _open:
        if known is d:
            return '[...]'
    _open.append(d)
    try:
        inner = '[' + ', '.join([repr(item) for item in d]) + ']'
    finally:
        _open.pop()
    return f'{type(d).__name__}({inner})' if d.maxlen is None else f'{type(d).__name__}({inner}, maxlen={d.maxlen})'


def reduced(d):
    state = getattr(d, '__dict__', None) or None
    return (type(d), () if d.maxlen is None else ((), d.maxlen), state, iter(d))


def compare(x, y, name):
    if name == '__eq__':
        return list(x) == list(y)
    if name == '__ne__':
        return list(x) != list(y)
    if name == '__lt__':
        return list(x) < list(y)
    if name == '__le__':
        return list(x) <= list(y)
    if name == '__gt__':
        return list(x) > list(y)
    return list(x) >= list(y)
