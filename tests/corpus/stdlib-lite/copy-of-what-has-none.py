# Copies are made as pickle would make them: what cannot be pickled says so, with the name that its type has in C.
import contextvars
import copy
import hashlib
import pickle
import queue
import re
import struct
import sys
import threading
import weakref


class Account:
    def __init__(self):
        self.lock = threading.Lock()


class Mine(threading.local):
    pass


def numbers():
    yield 1


def cell():
    x = 1
    return (lambda: x).__closure__[0]


account = Account()
things = {
    'lock': threading.Lock(), 'rlock': threading.RLock(), 'object with a lock': account, 'event': threading.Event(),
    'queue': queue.Queue(), 'simple queue': queue.SimpleQueue(), 'view': memoryview(b'x'), 'generator': numbers(),
    'frame': sys._getframe(), 'cell': cell(), 'static': staticmethod(len), 'class method': classmethod(len),
    'file': sys.stdin, 'local': threading.local(), 'own local': Mine(), 'match': re.match('a', 'a'),
    'variable': contextvars.ContextVar('v'), 'context': contextvars.Context(), 'digest': hashlib.md5(),
    'struct': struct.Struct('i'), 'items': {}.items(),
}
for name, thing in things.items():
    for what in (copy.deepcopy, pickle.dumps):
        try:
            what(thing)
        except (TypeError, pickle.PicklingError) as e:
            print(f'{name}: {what.__name__}: {e}')
        else:
            print(f'{name}: {what.__name__}: had')

for same in (weakref.ref(account), numbers.__code__, 1j, len, property(len), Account):
    print(copy.copy(same) is same, copy.deepcopy(same) is same)


class Point:
    __slots__ = ('x', '_Point__secret')

    def __init__(self):
        self.x = [1]
        self.__secret = 'kept'

    def secret(self):
        return self.__secret


class Bag(set):
    pass


point = Point()
bag = Bag([1, 2])
bag.label = ['b']
for made in (copy.copy, copy.deepcopy):
    p, b = made(point), made(bag)
    print(p.x, p.x is point.x, p.secret(), b, b.label, b.label is bag.label)
