"""Arrays of items of one C type."""

from _array import array, typecodes
from _collections_abc import MutableSequence

ArrayType = array
MutableSequence.register(array)


def _filled(made, iterable):
    for value in iterable:
        made.append(value)
    return made


def _extend(a, iterable):
    for value in iterable:
        a.append(value)


def _items(a):
    i = 0
    while i < len(a):
        yield a[i]
        i += 1


def _index(a, v, start=0, stop=None):
    n = len(a)
    if start < 0:
        start = max(0, start + n)
    if stop is None:
        stop = n
    elif stop < 0:
        stop += n
    for i in range(start, min(stop, n)):
        if a[i] == v:
            return i
    raise ValueError('array.index(x): x not in array')


def _count(a, v):
    return a.tolist().count(v)


def _remove(a, v):
    for i in range(len(a)):
        if a[i] == v:
            del a[i]
            return
    raise ValueError('array.remove(x): x not in array')
