def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: str.upper(5))
t(lambda: str.upper())
t(lambda: list.append(5, 1))
t(lambda: list.append([]))
t(lambda: dict.get(5))
t(lambda: int.__add__('a', 1))
t(lambda: int.bit_length('a'))
t(lambda: set.add([], 1))
t(lambda: bytes.decode('a'))
t(lambda: tuple.index([1], 1))
t(lambda: float.is_integer(1))
t(lambda: str.join(1, 2))
t(lambda: type(1, 2))
t(lambda: sorted(key=1))
t(lambda: list(map(str.upper, [1])))
t(lambda: sorted(['a', 2], key=str.lower))
t(lambda: dict.items(3))
t(lambda: Exception.with_traceback(1, 2))
t(lambda: str.__len__(5))
t(lambda: list.__getitem__(5, 0))
t(lambda: max(map(str.strip, [None])))
t(lambda: frozenset.union({1}, {2}))
t(lambda: object.__init__())
t(lambda: list.sort('a'))
t(lambda: str.format())
t(lambda: list.__len__('a'))


class Text(str):
    pass


class Pile(list):
    def append(self, item):
        list.append(self, item * 2)


pile = Pile()
pile.append(2)
print(pile, str.upper(Text('a')), int.__add__(True, 2), dict.get({1: 2}, 1))
print(str.upper, int.__add__, list.__getitem__, dict.__contains__, float.__repr__, set.__len__)
