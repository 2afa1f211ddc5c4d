# What takes an int takes any object that has __index__, and asks it once.
import array
import bisect
import collections
import io
import itertools
import math
import operator
import random
import struct
import threading
import time
from enum import IntEnum


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Own(int):
    pass


class Level(IntEnum):
    TWO = 2


class Wrong:
    def __index__(self):
        return 'x'


class Raises:
    def __index__(self):
        raise LookupError('not to be had')


class Counted:
    asked = 0

    def __index__(self):
        Counted.asked += 1
        return 1


def insert(n):
    items = [1, 2, 3]
    items.insert(n, 'here')
    return items


def read(n):
    text, data = io.StringIO('abcdef'), io.BytesIO(b'abcdef')
    text.seek(n)
    data.seek(n)
    return text.read(n), data.read(n)


def keywords(n):
    return collections.deque([1, 2, 3], maxlen=2).rotate(n), list(itertools.product('ab', repeat=n))


calls = {
    'chr': lambda n: chr(n),
    'insert': insert,
    'pop': lambda n: [1, 2, 3].pop(n),
    'index': lambda n: ([1, 2, 3].index(3, n), (1, 2, 3).index(3, n)),
    'sorted': lambda n: sorted([2, 1, 3], reverse=n),
    'range': lambda n: (range(n), range(n, 9, n), range(9)[n:], slice(n).indices(n)),
    'round': lambda n: (round(3.14159, n), round(12345, n)),
    'struct': lambda n: struct.pack('<iBf', n, n, n),
    'bytes': lambda n: (bytes(n), bytearray(n), bytes([n, 0]), bytearray([n])),
    'justified': lambda n: ('a'.ljust(n), 'a'.rjust(n, '*'), 'a'.center(n), 'a'.zfill(n), 'a\tb'.expandtabs(n)),
    'split': lambda n: ('a b c d'.split(None, n), 'a b c d'.rsplit(' ', n), 'aaaa'.replace('a', 'b', n)),
    'find': lambda n: ('aaaa'.find('a', n), 'aaaa'.count('a', n), 'aaaa'.startswith('a', n), b'a\2'.find(n)),
    'repeated': lambda n: ([0] * n, n * (0,), 'ab' * n, collections.deque([1]) * n),
    'math': lambda n: (math.factorial(n), math.comb(n, 1), math.isclose(n, n), int('11', n) if n != 1 else 0),
    'islice': lambda n: list(itertools.islice(range(9), n, 8, n)),
    'itertools': lambda n: (list(itertools.combinations('abc', n)), list(itertools.repeat('x', n))),
    'deque': lambda n: collections.deque([1, 2, 3], 3)[n],
    'array': lambda n: (array.array('i', [n]), array.array('d', [n]), array.array('b', [1, 2, 3])[n]),
    'memoryview': lambda n: (memoryview(b'abcd')[n], memoryview(b'abcd')[n:].tobytes()),
    'bisect': lambda n: bisect.bisect([1, 2, 3, 4], 2, n),
    'random': lambda n: random.Random(1).getrandbits(n) >= 0,
    'text': lambda n: ('%d' % n, '%x' % n, '%f' % n, hex(n), oct(n), bin(n)),
    'to_bytes': lambda n: (5).to_bytes(n, 'big'),
    'io': read,
    'keywords': keywords,
    'unpacked': lambda n: chr(*[n]),
    'operator': lambda n: (operator.index(n), type(operator.index(n)) in (int, bool)),
}
for name, call in calls.items():
    for n in (Index(2), Own(2), Level.TWO, True):
        print(name, call(n))
for name, call in calls.items():
    for n in (Wrong(), Raises()):
        try:
            call(n)
        except (TypeError, LookupError, ValueError, struct.error) as error:
            if name not in ('struct', 'bytes', 'text'):
                print(name, type(error).__name__, error)

time.sleep(Index(0))
print(threading.Semaphore(Own(2))._value)
chr(Counted()), [1, 2].pop(Counted()), 'a'.ljust(Counted())
print(Counted.asked)
print(list(map(chr, [Index(65), 66])), [hex(n) for n in (Index(1), 2)])
for call in (lambda: [1].pop(2.0), lambda: chr('a'), lambda: 'a'.split('a', None), lambda: [1].index(1, None)):
    try:
        call()
    except TypeError as error:
        print(error)
