"""What base classes say of objects whose own classes say it otherwise; modules' files; queues in lists; mappings in chains."""
import collections
import heapq
import itertools
import json
import multiprocessing
import time
from collections import ChainMap


class Plain(KeyError):
    __str__ = Exception.__str__


class Listed(list):
    __repr__ = object.__repr__


class Told(OSError):
    __str__ = BaseException.__str__


print(str(KeyError('a')), BaseException.__str__(KeyError('a')), str(Plain('a')), KeyError('a', 'b'))
print(OSError(2, 'gone'), Told(2, 'gone'), OSError('only'), str(OSError(2, 'gone', 'x')))
for value in 5, 5.5, 'x', True, [1], {}, (1,), Listed([1]), KeyError():
    print(object.__repr__(value).rpartition(' ')[0])
print(repr(Listed()).rpartition(' ')[0], str(Listed()).rpartition(' ')[0])
for module in collections, json, multiprocessing:
    print('/'.join(module.__file__.split('/')[-2:]))
print(itertools, time, hasattr(time, '__file__'))
print(collections.abc.Sized.__name__, isinstance('', collections.abc.Sequence))

for call in (
    lambda: heapq.heappush((), 1), lambda: heapq.heappop(5), lambda: heapq.heapreplace('', 1),
    lambda: heapq.heappushpop({}, 1), lambda: heapq.heapify(()), lambda: heapq.heappop([]),
):
    try:
        call()
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
rows = [[('a', 3), ('b', 2), ('c', 1)], [('d', 3), ('e', 1)], [('f', 3)]]
print(list(heapq.merge(*rows, key=lambda row: row[1], reverse=True)))

chain = ChainMap({'a': 1}, {'b': 2})
print(chain | {'c': 3}, {'b': 0, 'c': 3} | chain)
chain |= {'d': 4}
print(chain)
try:
    chain | 5
except TypeError as error:
    print(error)
