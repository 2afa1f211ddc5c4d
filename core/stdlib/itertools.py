"""
Functions creating iterators. Each holds a generator: a loop goes round that directly. A generator's parameters are all that
it needs to go on from any of its yields, so that what is left can be pickled.
"""

from _operator import index as _index

_end = object()


class _Iterator:
    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)

    def __reduce__(self):
        frame = self._items.gi_frame
        if frame is None:
            return (_resumed, (type(self), '_nothing', ()))
        code = self._items.gi_code
        return (_resumed, (type(self), code.co_name, self._left_of(frame.f_locals, code)))

    def _left_of(self, variables, code):
        return tuple([variables[name] for name in code.co_varnames[: code.co_argcount]])


def _resumed(cls, name, args):
    self = object.__new__(cls)
    self._items = globals()[name](*args)
    return self


def _nothing():
    return
    yield


def _place(value, message):
    if value is None:
        return None
    try:
        value = _index(value)
    except Exception:
        value = -1
    if value < 0:
        raise ValueError(message) from None
    return value


class count(_Iterator):
    __tp_name__ = 'itertools.count'

    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (str, list, tuple)):
            raise TypeError('a number is required')
        self._n = start
        self._step = step
        self._items = self._run()

    def _run(self):
        step = self._step
        while True:
            n = self._n
            self._n = n + step
            yield n

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f'count({self._n!r})'
        return f'count({self._n!r}, {self._step!r})'

    def __reduce__(self):
        if self._step == 1 and isinstance(self._step, int):
            return (count, (self._n,))
        return (count, (self._n, self._step))


class cycle(_Iterator):
    __tp_name__ = 'itertools.cycle'

    def __init__(self, iterable, /):
        self._items = _cycle(iter(iterable), [], True)


def _cycle(it, saved, first):
    if first:
        for item in it:
            saved.append(item)
            yield item
        first = False
        it = ()
    while saved:
        for item in it:
            yield item
        it = iter(saved)


class repeat(_Iterator):
    __tp_name__ = 'itertools.repeat'

    def __init__(self, object, times=_end):
        self._object = object
        if times is _end:
            self._left = None
        else:
            self._left = max(0, _index(times))
        self._items = self._run()

    def _run(self):
        item = self._object
        if self._left is None:
            while True:
                yield item
        while self._left > 0:
            self._left -= 1
            yield item

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        return f'repeat({self._object!r})' if self._left is None else f'repeat({self._object!r}, {self._left})'

    def __reduce__(self):
        return (repeat, (self._object,) if self._left is None else (self._object, self._left))


class accumulate(_Iterator):
    __tp_name__ = 'itertools.accumulate'

    def __init__(self, iterable, func=None, *, initial=None):
        self._items = _accumulate(iter(iterable), func, initial, False)


def _accumulate(it, func, total, begun):
    if not begun:
        if total is None:
            for total in it:
                break
            else:
                return
        begun = True
        yield total
    if func is None:
        for item in it:
            total = total + item
            yield total
    else:
        for item in it:
            total = func(total, item)
            yield total


class chain(_Iterator):
    __tp_name__ = 'itertools.chain'

    def __init__(self, *iterables):
        self._items = _chain(iter(iterables), ())

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._items = _chain(iter(iterable), ())
        return self


def _chain(iterables, it):
    for item in it:
        yield item
    for iterable in iterables:
        it = iter(iterable)
        for item in it:
            yield item


class compress(_Iterator):
    __tp_name__ = 'itertools.compress'

    def __init__(self, data, selectors):
        self._items = _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item in data:
        for selector in selectors:
            break
        else:
            return
        if selector:
            yield item


class dropwhile(_Iterator):
    __tp_name__ = 'itertools.dropwhile'

    def __init__(self, predicate, iterable, /):
        self._items = _dropwhile(predicate, iter(iterable), False)


def _dropwhile(predicate, it, begun):
    if not begun:
        for item in it:
            if not predicate(item):
                begun = True
                yield item
                break
    for item in it:
        yield item


class takewhile(_Iterator):
    __tp_name__ = 'itertools.takewhile'

    def __init__(self, predicate, iterable, /):
        self._items = _takewhile(predicate, iter(iterable))


def _takewhile(predicate, it):
    for item in it:
        if not predicate(item):
            return
        yield item


class filterfalse(_Iterator):
    __tp_name__ = 'itertools.filterfalse'

    def __init__(self, function, iterable, /):
        self._items = _filterfalse(function, iter(iterable))


def _filterfalse(function, it):
    if function is None:
        function = bool
    for item in it:
        if not function(item):
            yield item


class starmap(_Iterator):
    __tp_name__ = 'itertools.starmap'

    def __init__(self, function, iterable, /):
        self._items = _starmap(function, iter(iterable))


def _starmap(function, it):
    for args in it:
        yield function(*tuple(args))


class islice(_Iterator):
    __tp_name__ = 'itertools.islice'

    def __init__(self, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            given = len(args) + 1
            few = 'at least 2 arguments' if given < 2 else 'at most 4 arguments'
            raise TypeError(f'islice expected {few}, got {given}')
        if len(args) == 1:
            stop = _place(args[0], 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
            self._items = _islice(iter(iterable), 0, stop, 1)
            return
        message = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
        start = _place(args[0], message)
        stop = _place(
            args[1], 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
        )
        step = 1
        if len(args) == 3 and args[2] is not None:
            text = 'Step for islice() must be a positive integer or None.'
            step = _place(args[2], text)
            if step == 0:
                raise ValueError(text)
        self._items = _islice(iter(iterable), start or 0, stop, step)

    def _left_of(self, variables, code):
        it, start, stop, step = super()._left_of(variables, code)
        if not self._items.gi_suspended:
            return it, start, stop, step
        return it, step - 1, None if stop is None else stop - variables['i'] - 1, step


def _islice(it, start, stop, step):
    if stop is not None and start >= stop:
        # what is skipped is consumed all the same
        i = 0
        while i < stop:
            for _ in it:
                break
            else:
                return
            i += 1
        return
    i = 0
    if start:
        for _ in it:
            i += 1
            if i >= start:
                break
        else:
            return
    if step == 1:
        if stop is None:
            for item in it:
                yield item
            return
        for item in it:
            yield item
            i += 1
            if i >= stop:
                return
        return
    wanted = start
    while stop is None or i < stop:
        for item in it:
            break
        else:
            return
        if i == wanted:
            yield item
            wanted += step
        i += 1


class pairwise(_Iterator):
    __tp_name__ = 'itertools.pairwise'

    def __init__(self, iterable, /):
        self._items = _pairwise(iter(iterable))

    def __reduce__(self):
        raise TypeError("cannot pickle 'itertools.pairwise' object")


def _pairwise(it):
    for before in it:
        break
    else:
        return
    for item in it:
        yield (before, item)
        before = item


class zip_longest(_Iterator):
    __tp_name__ = 'itertools.zip_longest'

    def __init__(self, *iterables, fillvalue=None):
        self._items = _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(its, fill):
    left = len([it for it in its if it is not None])
    while left:
        values = []
        for i in range(len(its)):
            it = its[i]
            value = fill if it is None else next(it, _end)
            if value is _end:
                left -= 1
                its[i] = None
                value = fill
                if not left:
                    return
            values.append(value)
        yield tuple(values)


class product(_Iterator):
    __tp_name__ = 'itertools.product'

    def __init__(self, *iterables, repeat=1):
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(pool) for pool in iterables] * repeat
        self._items = _product(pools, None)


def _product(pools, places):
    n = len(pools)
    if places is None:
        for pool in pools:
            if not pool:
                return
        places = [0] * n
        yield tuple([pool[0] for pool in pools])
    current = [pool[place] for pool, place in zip(pools, places)]
    while True:
        i = n - 1
        while i >= 0:
            places[i] += 1
            if places[i] < len(pools[i]):
                current[i] = pools[i][places[i]]
                break
            places[i] = 0
            current[i] = pools[i][0]
            i -= 1
        else:
            return
        yield tuple(current)


class permutations(_Iterator):
    __tp_name__ = 'itertools.permutations'

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        if r is not None and r < 0:
            raise ValueError('r must be non-negative')
        self._items = _permutations(pool, len(pool) if r is None else r, None, None)


def _permutations(pool, r, places, turns):
    n = len(pool)
    if r > n:
        return
    if places is None:
        places = list(range(n))
        turns = list(range(n, n - r, -1))
        yield tuple([pool[i] for i in places[:r]])
    while n:
        for i in range(r - 1, -1, -1):
            turns[i] -= 1
            if turns[i] == 0:
                places[i:] = places[i + 1 :] + places[i : i + 1]
                turns[i] = n - i
            else:
                j = n - turns[i]
                places[i], places[j] = places[j], places[i]
                yield tuple([pool[k] for k in places[:r]])
                break
        else:
            return


class combinations(_Iterator):
    __tp_name__ = 'itertools.combinations'

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _index(r)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._items = _combinations(pool, r, False, None)


class combinations_with_replacement(_Iterator):
    __tp_name__ = 'itertools.combinations_with_replacement'

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _index(r)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._items = _combinations(pool, r, True, None)


def _combinations(pool, r, again, places):
    n = len(pool)
    if (not n and r) if again else r > n:
        return
    if places is None:
        places = [0] * r if again else list(range(r))
        yield tuple([pool[i] for i in places])
    while True:
        i = r - 1
        while i >= 0:
            if places[i] != (n - 1 if again else i + n - r):
                break
            i -= 1
        else:
            return
        first = places[i] + 1
        for k in range(i, r):
            places[k] = first if again else first + k - i
        yield tuple([pool[i] for i in places])


class groupby:
    __tp_name__ = 'itertools.groupby'

    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._current = _end
        self._wanted = _end
        self._value = None
        self._turn = 0

    def __iter__(self):
        return self

    def _step(self):
        self._value = next(self._it)
        self._current = self._value if self._key is None else self._key(self._value)

    def __next__(self):
        self._turn += 1
        while self._current is _end or self._wanted is not _end and self._current == self._wanted:
            self._step()
        self._wanted = self._current
        return (self._current, _grouper(self, self._current, self._turn))


class _grouper:
    def __init__(self, parent, key, turn):
        self._parent = parent
        self._group_key = key
        self._turn = turn

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if self._turn != parent._turn:
            raise StopIteration
        if parent._current is _end:
            parent._step()
        if not parent._current == self._group_key:
            raise StopIteration
        value = parent._value
        parent._current = _end
        return value


def tee(iterable, n=2, /):
    n = _index(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    it = iter(iterable)
    if not n:
        return ()
    first = it if isinstance(it, _tee) else _tee(it, [None, None])
    return (first,) + tuple([first.__copy__() for _ in range(n - 1)])


class _tee:
    """A place in a chain of cells, each a value and the next cell; at its end more is taken from the iterator."""

    def __init__(self, it, link):
        self._it = it
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._it)
            link[1] = [None, None]
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _tee(self._it, self._link)
