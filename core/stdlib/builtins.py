# What built-in functions and operators do where Python code takes part: natives call these functions by name.
# Names that begin with _ are Lockstep's own and not seen by programs.


def _binary(x, y, name, rname, sign, iname=None):
    tx = type(x)
    ty = type(y)
    method = _operator(tx, name)
    reflected = _operator(ty, rname)
    if reflected is not _missing and tx is not ty and issubclass(ty, tx) and reflected is not _operator(tx, rname):
        result = reflected(y, x)
        if result is not NotImplemented:
            return result
        reflected = _missing
    if method is not _missing:
        result = method(x, y)
        if result is not NotImplemented:
            return result
    if reflected is not _missing and tx is not ty:
        result = reflected(y, x)
        if result is not NotImplemented:
            return result
    result = _sequence_operation(x, y, name, iname)
    if result is not NotImplemented:
        return result
    if sign == '**':
        sign = '** or pow()'
    raise TypeError(f"unsupported operand type(s) for {sign}: '{_type_name(x)}' and '{_type_name(y)}'")


def _inplace(x, y, iname, name, rname, sign):
    method = _operator(type(x), iname)
    if method is not _missing:
        result = method(x, y)
        if result is not NotImplemented:
            return result
    return _binary(x, y, name, rname, sign, iname)


def _sequence_operation(x, y, name, iname):
    """+ and * of built-in sequences, in place where there is an `iname`."""
    if name == '__add__':
        method = _sequence_method(x, name, iname)
        return NotImplemented if method is _missing else method(x, y)
    if name == '__mul__':
        for items, count, own, inplace in ((x, y, name, iname), (y, x, '__rmul__', None)):
            method = _sequence_method(items, own, inplace)
            if method is not _missing:
                if _find(type(count), '__index__') is _missing and _sequence_method(items, name, None) is not _missing:
                    raise TypeError(f"can't multiply sequence by non-int of type '{_type_name(count)}'")
                return method(items, count)
    return NotImplemented


def _sequence_method(x, name, iname):
    method = _missing if iname is None else _sequence_operator(type(x), iname)
    return _sequence_operator(type(x), name) if method is _missing else method


def _ask_index(function, asked, args, kwargs):
    """The call of a native that found an object with `__index__` where it wants an int."""
    n = _as_index(asked)
    named = {name: n if value is asked else value for name, value in kwargs.items()}
    plain = [n if value is asked else value for value in args]
    if not named and not [value for value in args if value is asked]:
        # one of many, in a list or tuple of them
        plain = [_replaced(value, asked, n) if type(value) in (list, tuple) else value for value in args]
    return function(*plain, **named)


def _replaced(items, asked, n):
    return [n if item is asked else item for item in items]


def _compare(x, y, name, rname, sign):
    tx = type(x)
    ty = type(y)
    plain = _structure(x, y, name)
    if plain is not NotImplemented:
        return plain
    swapped = tx is not ty and issubclass(ty, tx)
    if swapped:
        method = _find(ty, rname)
        if method is not _missing:
            result = method(y, x)
            if result is not NotImplemented:
                return result
    method = _find(tx, name)
    if method is not _missing:
        result = method(x, y)
        if result is not NotImplemented:
            return result
    if not swapped:
        method = _find(ty, rname)
        if method is not _missing:
            result = method(y, x)
            if result is not NotImplemented:
                return result
    if name == '__eq__':
        return x is y
    if name == '__ne__':
        return x is not y
    raise TypeError(f"'{sign}' not supported between instances of '{_type_name(x)}' and '{_type_name(y)}'")


def _structure(x, y, name):
    """Containers whose items compare in Python; NotImplemented for everything else."""
    tx = type(x)
    if _find(tx, name) is not _find(_base_of(x), name):
        return NotImplemented
    if isinstance(x, list) and isinstance(y, list) or isinstance(x, tuple) and isinstance(y, tuple):
        if _is_python(_find(type(y), name)):
            return NotImplemented
        return _compare_items(x, y, name)
    if isinstance(x, dict) and isinstance(y, dict) and name in ('__eq__', '__ne__'):
        same = len(x) == len(y) and _dicts_equal(x, y)
        return same if name == '__eq__' else not same
    if isinstance(x, (set, frozenset)) and isinstance(y, (set, frozenset)):
        return _compare_sets(x, y, name)
    if _is_view(x) and (_is_view(y) or isinstance(y, (set, frozenset))):
        return _compare_sets(x, y, name)
    if _is_view(y) and isinstance(x, (set, frozenset)):
        return _compare_sets(x, y, name)
    return NotImplemented


def _compare_items(x, y, name):
    n = min(len(x), len(y))
    for i in range(n):
        a = x[i]
        b = y[i]
        if a is b or a == b:
            continue
        if name == '__eq__':
            return False
        if name == '__ne__':
            return True
        return _ordered(a, b, name)
    return _ordered(len(x), len(y), name)


def _ordered(a, b, name):
    if name == '__lt__':
        return a < b
    if name == '__le__':
        return a <= b
    if name == '__gt__':
        return a > b
    if name == '__ge__':
        return a >= b
    if name == '__eq__':
        return a == b
    return a != b


def _dicts_equal(x, y):
    for key, value in x.items():
        if key not in y:
            return False
        other = y[key]
        if not (value is other or value == other):
            return False
    return True


def _compare_sets(x, y, name):
    if name == '__eq__':
        return len(x) == len(y) and _subset(x, y)
    if name == '__ne__':
        return not (len(x) == len(y) and _subset(x, y))
    if name == '__le__':
        return _subset(x, y)
    if name == '__lt__':
        return len(x) < len(y) and _subset(x, y)
    if name == '__ge__':
        return _subset(y, x)
    return len(y) < len(x) and _subset(y, x)


def _subset(x, y):
    for item in x:
        if item not in y:
            return False
    return True


def _default_ne(x, y):
    result = _find(type(x), '__eq__')(x, y)
    return result if result is NotImplemented else not result


# ---- truth, length, hashing ----------------------------------------------------------------------------------------


def _truth(x):
    method = _find(type(x), '__bool__')
    if method is not _missing:
        result = method(x)
        if result is True or result is False:
            return result
        raise TypeError(f'__bool__ should return bool, returned {_type_name(result)}')
    return _len(x) != 0


def _len(x):
    result = _find(type(x), '__len__')(x)
    if not isinstance(result, int):
        raise TypeError(f"'{_type_name(result)}' object cannot be interpreted as an integer")
    if result < 0:
        raise ValueError('__len__() should return >= 0')
    return int.__int__(result)


def _hash(x):
    if isinstance(x, tuple) and not _is_python(_find(type(x), '__hash__')):
        return _hash_tuple(x)
    method = _find(type(x), '__hash__')
    if method is None or method is _missing:
        raise TypeError(f"unhashable type: '{_type_name(x)}'")
    result = method(x)
    if not isinstance(result, int):
        raise TypeError('__hash__ method should return an integer')
    return _reduce_hash(int.__int__(result))


def _hash_tuple(x):
    return _combine_hashes([hash(item) for item in x])


def _hash_frozenset(x):
    return _combine_frozen([hash(item) for item in x])


# ---- attributes ------------------------------------------------------------------------------------------------------


def _getattribute(obj, name, custom):
    try:
        return custom(obj, name)
    except AttributeError:
        fallback = _find(type(obj), '__getattr__')
        if fallback is _missing:
            raise
    return fallback(obj, name)


def _getattr_default(obj, name, default):
    try:
        return getattr(obj, name)
    except AttributeError:
        return default


def _hasattr(obj, name):
    try:
        getattr(obj, name)
    except AttributeError:
        return False
    return True


def _vars(obj):
    try:
        return obj.__dict__
    except AttributeError:
        raise TypeError('vars() argument must have __dict__ attribute') from None


def _sorted_names(names):
    return sorted(names)


def _dir(obj):
    names = set()
    if isinstance(obj, type) and not _is_python(_find(type(obj), '__dir__')):
        for cls in obj.__mro__:
            names.update(cls.__dict__)
    else:
        method = _find(type(obj), '__dir__')
        if method is not object.__dir__:
            return sorted(method(obj))
        for cls in type(obj).__mro__:
            names.update(cls.__dict__)
        names.update(getattr(obj, '__dict__', ()))
    return sorted(names.union(_slots_of(obj if isinstance(obj, type) else type(obj))) if '__slots__' in names else names)


def _slots_of(cls):
    """The names in the `__slots__` of a class and its bases, as instances have them."""
    found = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        stripped = base.__name__.lstrip('_')
        for name in [slots] if isinstance(slots, str) else slots:
            private = name.startswith('__') and not name.endswith('__') and stripped
            found.append(f'_{stripped}{name}' if private else name)
    return found


class _member_descriptor:
    """What reading a name in `__slots__` on the class gives."""

    __tp_name__ = __qualname__ = 'member_descriptor'

    def __init__(self, cls, name):
        self.__objclass__ = cls
        self.__name__ = name

    def __get__(self, obj, cls=None):
        return self if obj is None else getattr(self._checked(obj), self.__name__)

    def __set__(self, obj, value):
        setattr(self._checked(obj), self.__name__, value)

    def __delete__(self, obj):
        delattr(self._checked(obj), self.__name__)

    def _checked(self, obj):
        cls = self.__objclass__
        if not isinstance(obj, cls):
            raise TypeError(
                f"descriptor '{self.__name__}' for '{cls.__name__}' objects doesn't apply to a '{_type_name(obj)}' object")
        return obj

    def __eq__(self, other):
        return isinstance(other, _member_descriptor) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash((self.__objclass__, self.__name__))

    def __repr__(self):
        return f'<member {self.__name__!r} of {self.__objclass__.__name__!r} objects>'


def _instancecheck(obj, cls):
    return True if _find(type(cls), '__instancecheck__')(cls, obj) else False


def _subclasscheck(sub, cls):
    return True if _find(type(cls), '__subclasscheck__')(cls, sub) else False


def _isinstance_as_said(obj, cls):
    said = obj.__class__
    return isinstance(said, type) and issubclass(said, cls)


def _isinstance_any(obj, classes):
    for cls in classes:
        if isinstance(obj, cls):
            return True
    return False


# ---- text --------------------------------------------------------------------------------------------------------------

_reprs = []


def _repr(x):
    method = _find(type(x), '__repr__')
    if method is not _missing and (_is_python(method) or _is_handle(x)):
        text = method(x)
        if not isinstance(text, str):
            raise TypeError(f'__repr__ returned non-string (type {_type_name(text)})')
        return text
    if isinstance(x, BaseException):
        return _exception_repr(x)
    for known in _reprs:
        if known is x:
            return '[...]' if isinstance(x, list) else '{...}' if isinstance(x, dict) else '(...)' if isinstance(x, tuple) else 'set(...)'
    _reprs.append(x)
    try:
        if isinstance(x, list):
            return '[' + ', '.join([repr(item) for item in x]) + ']'
        if isinstance(x, tuple):
            return '(' + ', '.join([repr(item) for item in x]) + (',)' if len(x) == 1 else ')')
        if isinstance(x, dict):
            return '{' + ', '.join([f'{key!r}: {value!r}' for key, value in x.items()]) + '}'
        if isinstance(x, (set, frozenset)):
            inner = '{' + ', '.join([repr(item) for item in x]) + '}'
            return inner if type(x) is set else f'{type(x).__name__}({inner})'
        if _is_view(x) or type(x).__name__ == 'dict_values':
            return f'{type(x).__name__}([' + ', '.join([repr(item) for item in x]) + '])'
        if _is_proxy(x):
            return 'mappingproxy({' + ', '.join([f'{key!r}: {value!r}' for key, value in x.items()]) + '})'
        if _is_bound(x):
            return f'<bound method {x.__func__.__qualname__} of {x.__self__!r}>'
        return object.__repr__(x)
    finally:
        _reprs.pop()


def _str_by_repr(x):
    method = _find(type(x), '__repr__')
    if not _is_python(method) or method is _missing:
        return str(x.copy()) if _is_proxy(x) else _repr(x)
    text = method(x)
    if not isinstance(text, str):
        raise TypeError(f'__str__ returned non-string (type {_type_name(text)})')
    return text


def _ascii(x):
    return _ascii_text(repr(x))


def _str(x):
    text = _find(type(x), '__str__')(x)
    if not isinstance(text, str):
        raise TypeError(f'__str__ returned non-string (type {_type_name(text)})')
    return text


def _format(x, spec):
    text = _find(type(x), '__format__')(x, spec)
    if not isinstance(text, str):
        raise TypeError(f'__format__ must return a str, not {_type_name(text)}')
    return text


def _format_converted(x, conversion, spec):
    text = str(x) if conversion == 1 else repr(x) if conversion == 2 else ascii(x)
    return format(text, spec)


def _percent(text, values):
    if isinstance(values, dict):
        strs = {key: str(value) for key, value in values.items()}
        numbers = {key: _percent_number(value) for key, value in values.items()}
        return _percent_texts(text, numbers, strs, {key: repr(value) for key, value in values.items()})
    if not isinstance(values, tuple):
        values = (values,)
    numbers = tuple([_percent_number(value) for value in values])
    return _percent_texts(text, numbers, [str(value) for value in values], [repr(value) for value in values])


def _percent_number(value):
    if isinstance(value, (int, float)):
        return value
    if _find(type(value), '__index__') is not _missing:
        return _index(value)
    return value if _find(type(value), '__float__') is _missing else float(value)


def _percent_mapping(text, mapping, keys):
    return text % {key: mapping[key] for key in keys}


def _exception_str(e):
    args = e.args
    if len(args) == 0:
        return ''
    if len(args) == 1:
        return str(args[0])
    return str(args)


def _key_error_str(e):
    return repr(e.args[0]) if len(e.args) == 1 else _exception_str(e)


def _syntax_error_str(e):
    file = e.filename.rpartition('/')[2] if isinstance(e.filename, str) else None
    if file is not None and e.lineno is not None:
        return f'{e.msg} ({file}, line {e.lineno})'
    if file is not None:
        return f'{e.msg} ({file})'
    return str(e.msg) if e.lineno is None else f'{e.msg} (line {e.lineno})'


def _codec_error_str(e):
    return _codec_text(e.encoding, e.object, e.start, e.end, e.reason) if len(e.args) == 5 else _exception_str(e)


def _os_error_str(e):
    if len(e.args) < 2:
        return _exception_str(e)
    winerror = getattr(e, 'winerror', None)
    text = f'[Errno {e.errno}] {e.strerror}' if winerror is None else f'[WinError {winerror}] {e.strerror}'
    if e.filename is None:
        return text
    if e.filename2 is None:
        return f'{text}: {e.filename!r}'
    return f'{text}: {e.filename!r} -> {e.filename2!r}'


def _exception_repr(e):
    args = e.args
    if len(args) == 1:
        return f'{type(e).__name__}({args[0]!r})'
    return f'{type(e).__name__}{args!r}'


def _add_note(e, note):
    if not isinstance(note, str):
        raise TypeError(f"note must be a str, not '{_type_name(note)}'")
    if not hasattr(e, '__notes__'):
        e.__notes__ = []
    e.__notes__.append(note)


def _print(values, sep, end, file, flush):
    _write_text(file, sep.join([str(value) for value in values]) + end)
    if flush:
        file.flush()


def input(prompt='', /):
    """A line of sys.stdin, without its end."""
    out, source = _stream('stdout'), _stream('stdin')
    if source is None:
        raise RuntimeError('input(): lost sys.stdin')
    if out is None:
        raise RuntimeError('input(): lost sys.stdout')
    prompt = str(prompt)
    if prompt:
        out.write(prompt)
    out.flush()
    line = source.readline()
    if line == '':
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


def _print_to(values, sep, end, file, flush):
    write = file.write
    for i in range(len(values)):
        if i > 0:
            write(sep)
        write(str(values[i]))
    write(end)
    if flush:
        file.flush()


# ---- iteration ------------------------------------------------------------------------------------------------------------


def _iter(x):
    result = _find(type(x), '__iter__')(x)
    if _find(type(result), '__next__') is _missing:
        raise TypeError(f"iter() returned non-iterator of type '{_type_name(result)}'")
    return result


def _iter_items(x):
    i = 0
    while True:
        try:
            value = x[i]
        except (IndexError, StopIteration):
            return
        yield value
        i += 1


def _callable_iterator(function, sentinel):
    if not callable(function):
        raise TypeError('iter(v, w): v must be callable')
    return _until(function, sentinel)


def _until(function, sentinel):
    while True:
        try:
            value = function()
        except StopIteration:
            return
        if value == sentinel:
            return
        yield value


def _send_to(it, value):
    return it.send(value)


def _unpack(x, expected):
    values = []
    for value in x:
        if len(values) == expected:
            raise ValueError(f'too many values to unpack (expected {expected})')
        values.append(value)
    return tuple(values)


def _contains(container, x):
    method = _find(type(container), '__contains__')
    if method is not _missing and method is not None:
        return True if method(container, x) else False
    if _find(type(container), '__iter__') is _missing and _find(type(container), '__getitem__') is _missing:
        raise TypeError(f"argument of type '{_type_name(container)}' is not iterable")
    for item in container:
        if item is x or item == x:
            return True
    return False


def _sequence_contains(sequence, x):
    for item in sequence:
        if item is x or item == x:
            return True
    return False


def _sum(iterable, start):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    total = start
    for value in iterable:
        total = total + value
    return total


def _min(values, key, default):
    return _best(values, key, default, False)


def _max(values, key, default):
    return _best(values, key, default, True)


def _best(values, key, default, largest):
    best = _missing
    best_key = None
    for value in values:
        value_key = value if key is None else key(value)
        if best is _missing or (value_key > best_key if largest else value_key < best_key):
            best = value
            best_key = value_key
    if best is _missing:
        if default is _missing:
            raise ValueError(('max' if largest else 'min') + '() arg is an empty sequence')
        return default
    return best


def _any(iterable):
    for value in iterable:
        if value:
            return True
    return False


def _all(iterable):
    for value in iterable:
        if not value:
            return False
    return True


def _any_from(first, rest):
    return True if first else any(rest)


def _all_from(first, rest):
    return all(rest) if first else False


def _reversed(cls, x):
    method = _find(type(x), '__reversed__')
    if method is not _missing and method is not None:
        return method(x)
    if method is None or _find(type(x), '__len__') is _missing or _find(type(x), '__getitem__') is _missing:
        raise TypeError(f"'{_type_name(x)}' object is not reversible")
    self = object.__new__(_backwards if cls is reversed else cls)
    self._sequence = x
    self._i = len(x) - 1
    return self


class _backwards(reversed):
    pass


_backwards.__name__ = _backwards.__qualname__ = 'reversed'


def _reversed_next(self):
    i = self._i
    if i >= 0:
        try:
            value = self._sequence[i]
        except (IndexError, StopIteration):
            pass
        else:
            self._i = i - 1
            return value
    self._sequence = None
    self._i = -1
    raise StopIteration


def _reversed_left(self):
    return self._i + 1 if self._i >= 0 and self._i < len(self._sequence) else 0


def _reversed_reduce(self):
    cls = reversed if type(self) is _backwards else type(self)
    return (cls, (self._sequence,), self._i) if self._i >= 0 else (cls, ((),))


def _reversed_setstate(self, i):
    self._i = max(-1, min(i, len(self._sequence) - 1))


class enumerate:
    def __init__(self, iterable=_missing, start=0):
        if iterable is _missing:
            raise TypeError("enumerate() missing required argument 'iterable'")
        self._it = iter(iterable)
        self._i = _index(start)

    def __iter__(self):
        return self

    def __next__(self):
        value = next(self._it)
        i = self._i
        self._i = i + 1
        return (i, value)


class zip:
    def __init__(self, *iterables, strict=False):
        self._its = [iter(iterable) for iterable in iterables]
        self._strict = strict

    def __iter__(self):
        return self

    def __next__(self):
        if not self._its:
            raise StopIteration
        values = []
        for it in self._its:
            try:
                values.append(next(it))
            except StopIteration:
                if self._strict:
                    self._check(len(values))
                raise StopIteration from None
        return tuple(values)

    def _check(self, i):
        if i > 0:
            plural = ' ' if i == 1 else 's 1-'
            raise ValueError(f'zip() argument {i + 1} is shorter than argument{plural}{i}')
        for k in range(1, len(self._its)):
            if next(self._its[k], _missing) is not _missing:
                plural = ' ' if k == 1 else 's 1-'
                raise ValueError(f'zip() argument {k + 1} is longer than argument{plural}{k}')


class map:
    def __init__(self, *args):
        if len(args) < 2:
            raise TypeError('map() must have at least two arguments.')
        self._function, *iterables = args
        self._its = [iter(iterable) for iterable in iterables]
        self._only = self._its[0] if len(self._its) == 1 else None

    def __iter__(self):
        return self

    def __next__(self):
        if self._only is not None:
            return self._function(next(self._only))
        return self._function(*[next(it) for it in self._its])


class filter:
    def __init__(self, *args):
        if len(args) != 2:
            raise TypeError(f'filter expected 2 arguments, got {len(args)}')
        self._function = args[0]
        self._it = iter(args[1])

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            value = next(self._it)
            if self._function is None:
                if value:
                    return value
            elif self._function(value):
                return value


# ---- lists ----------------------------------------------------------------------------------------------------------------


def _list_extend(items, iterable):
    if type(iterable) is map and iterable._only is not None:
        _extend_mapped(items, iterable._function, iterable._only)
        return
    for value in iterable:
        items.append(value)


def _extend_mapped(items, function, iterator):
    """As over a map, without its steps. A StopIteration of the function ends it, too."""
    try:
        for value in iterator:
            items.append(function(value))
    except StopIteration:
        pass


def _list_iadd(items, iterable):
    for value in iterable:
        items.append(value)
    return items


def _list_from(iterable):
    items = []
    for value in iterable:
        items.append(value)
    return items


def _list_setslice(items, start, stop, step, iterable):
    _setslice(items, start, stop, step, _list_from(iterable))


def _getitem_index(x, key):
    return x[_as_index(key)]


def _setitem_index(x, key, value):
    x[_as_index(key)] = value


def _delitem_index(x, key):
    del x[_as_index(key)]


def _as_index(key):
    if isinstance(key, slice):
        return slice(_slice_part(key.start), _slice_part(key.stop), _slice_part(key.step))
    return _index(key)


def _slice_part(part):
    return part if part is None else _index(part)


def _index(x):
    if isinstance(x, int):
        return int.__int__(x)
    method = _find(type(x), '__index__')
    if method is _missing:
        raise TypeError(f"'{_type_name(x)}' object cannot be interpreted as an integer")
    result = method(x)
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {_type_name(result)})')
    return int.__int__(result)


def _sorted(iterable, key, reverse):
    items = _list_from(iterable) if not isinstance(iterable, (list, tuple)) else list(iterable)
    _sort_items(items, key, reverse)
    return items


def _list_sort(items, key, reverse):
    taken = items[:]
    items.clear()
    try:
        _sort_items(taken, key, reverse)
    finally:
        modified = len(items) > 0
        items[:] = taken
    if modified:
        raise ValueError('list modified during sort')


def _sort_items(items, key, reverse):
    keys = None if key is None else [key(item) for item in items]
    if _raw_sort(items, keys, reverse):
        return
    if keys is None:
        keys = items[:]
    order = list(range(len(items)))
    if reverse:
        order.reverse()
    _merge_runs(order, keys)
    if reverse:
        order.reverse()
    items[:] = [items[i] for i in order]


def _merge_runs(order, keys):
    """Stable; compares with < only, and in the order list.sort does (Tim Peters, "listsort.txt"), but never gallops."""
    n = len(order)
    least = n
    odd = 0
    while least >= 64:
        odd |= least & 1
        least >>= 1
    least += odd
    runs = []
    start = 0
    while start < n:
        end = _end_of_run(order, keys, start, n)
        if end - start < least:
            forced = min(n, start + least)
            _insert_rest(order, keys, start, end, forced)
            end = forced
        if runs:
            power = _power_of(runs[-1], start, end, n)
            while len(runs) > 1 and runs[-2][2] > power:
                _merge_last(order, keys, runs)
            runs[-1][2] = power
        runs.append([start, end, 0])
        start = end
    while len(runs) > 1:
        _merge_last(order, keys, runs)


def _end_of_run(order, keys, start, n):
    """Where the run from `start` ends; a falling one is turned round."""
    end = start + 1
    if end == n:
        return end
    if keys[order[end]] < keys[order[start]]:
        end += 1
        while end < n and keys[order[end]] < keys[order[end - 1]]:
            end += 1
        order[start:end] = order[start:end][::-1]
    else:
        end += 1
        while end < n and not keys[order[end]] < keys[order[end - 1]]:
            end += 1
    return end


def _insert_rest(order, keys, start, sorted_to, end):
    for i in range(sorted_to, end):
        item = order[i]
        low = start
        high = i
        while low < high:
            middle = (low + high) // 2
            if keys[item] < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        order[low + 1 : i + 1] = order[low:i]
        order[low] = item


def _power_of(run, start, end, n):
    """Depth of the boundary between two neighbouring runs in a perfectly balanced merging (Munro & Wild, "Powersort")."""
    a = 2 * run[0] + (start - run[0])
    b = a + (start - run[0]) + (end - start)
    power = 0
    while True:
        power += 1
        if a >= n:
            a -= n
            b -= n
        elif b >= n:
            return power
        a <<= 1
        b <<= 1


def _merge_last(order, keys, runs):
    second = runs.pop()
    first = runs[-1]
    left = order[first[0] : first[1]]
    right = order[second[0] : second[1]]
    i = k = 0
    to = first[0]
    while i < len(left) and k < len(right):
        if keys[right[k]] < keys[left[i]]:
            order[to] = right[k]
            k += 1
        else:
            order[to] = left[i]
            i += 1
        to += 1
    if i < len(left):
        order[to : to + len(left) - i] = left[i:]
    first[1] = second[1]


# ---- dicts and sets whose keys compare in Python ---------------------------------------------------------------------------


def _dict_key(d, key, h):
    """The key of d that equals `key`, or _missing."""
    for known in _dict_bucket(d, h):
        if known is key or known == key:
            return known
    return _missing


def _dict_getitem(d, key):
    known = _dict_key(d, key, hash(key))
    if known is not _missing:
        return _dict_value(d, known)
    missing = _find(type(d), '__missing__')
    if missing is not _missing:
        return missing(d, key)
    raise KeyError(key)


def _dict_get(d, key, default):
    known = _dict_key(d, key, hash(key))
    return default if known is _missing else _dict_value(d, known)


def _dict_contains(d, key):
    return _dict_key(d, key, hash(key)) is not _missing


def _dict_setitem(d, key, value):
    h = hash(key)
    known = _dict_key(d, key, h)
    if known is _missing:
        _dict_put(d, h, key, value)
    else:
        _dict_set_value(d, known, value)


def _dict_delitem(d, key):
    h = hash(key)
    known = _dict_key(d, key, h)
    if known is _missing:
        raise KeyError(key)
    _dict_take(d, h, known)


def _dict_setdefault(d, key, default):
    if key in d:
        return d[key]
    d[key] = default
    return default


def _dict_pop(d, key, default):
    if key in d:
        value = d[key]
        del d[key]
        return value
    if default is _missing:
        raise KeyError(key)
    return default


def _dict_update(d, other):
    if isinstance(other, dict):
        for key, value in other.items():
            d[key] = value
    elif hasattr(other, 'keys'):
        for key in other.keys():
            d[key] = other[key]
    else:
        i = 0
        for pair in other:
            try:
                pair = tuple(pair)
            except TypeError:
                raise TypeError(f'cannot convert dictionary update sequence element #{i} to a sequence') from None
            if len(pair) != 2:
                raise ValueError(f'dictionary update sequence element #{i} has length {len(pair)}; 2 is required')
            d[pair[0]] = pair[1]
            i += 1
    return d


def _dict_union(x, y):
    d = {}
    for key, value in x.items():
        d[key] = value
    for key, value in y.items():
        d[key] = value
    return d


def _dict_from_flat(flat):
    d = {}
    for i in range(0, len(flat), 2):
        d[flat[i]] = flat[i + 1]
    return d


def _merge_keywords(target, source, callee):
    for key in source.keys():
        if not isinstance(key, str):
            raise TypeError('keywords must be strings')
        if key in target:
            raise TypeError(f"{callee} got multiple values for keyword argument '{key}'")
        target[key] = source[key]


def _set_key(s, x, h):
    for known in _set_bucket(s, h):
        if known is x or known == x:
            return known
    return _missing


def _set_contains(s, x):
    return _set_key(s, x, hash(x)) is not _missing


def _set_add(s, x):
    h = hash(x)
    if _set_key(s, x, h) is _missing:
        _set_put(s, h, x)


def _set_discard(s, x):
    h = hash(x)
    known = _set_key(s, x, h)
    if known is not _missing:
        _set_take(s, h, known)


def _set_remove(s, x):
    if x not in s:
        raise KeyError(x)
    s.discard(x)


def _set_from(iterable):
    s = set()
    for item in iterable:
        s.add(item)
    return s


def _set_update(s, iterable):
    for item in iterable:
        _add_member(s, item)


def _set_operation(x, y, sign):
    result = set()
    if sign == '|':
        for item in x:
            result.add(item)
        for item in y:
            result.add(item)
    elif sign == '&':
        for item in x:
            if item in y:
                result.add(item)
    elif sign == '-':
        for item in x:
            if item not in y:
                result.add(item)
    else:
        for item in x:
            if item not in y:
                result.add(item)
        for item in y:
            if item not in x:
                result.add(item)
    return frozenset(result) if isinstance(x, frozenset) else result


def _set_update_operation(x, y, sign):
    result = _set_operation(x, y, sign)
    x.clear()
    _set_update(x, result)
    return x


def _view_operation(x, y, sign):
    return _set_operation(set(x), set(y), sign)


# ---- classes and instances ---------------------------------------------------------------------------------------------------


def _construct(cls, args, kwargs):
    self = cls.__new__(cls, *args, **kwargs)
    if isinstance(self, cls):
        result = type(self).__init__(self, *args, **kwargs)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{_type_name(result)}'")
    return self


def _filled(made, function, args):
    function(*args)
    return made


def _after_class(cls, kwargs):
    for name, value in list(cls.__dict__.items()):
        method = _find(type(value), '__set_name__')
        if method is not _missing:
            method(value, cls, name)
    super(cls, cls).__init_subclass__(**kwargs)


def _call_metaclass(meta, name, bases, namespace, kwargs, cell):
    if cell is not None:
        namespace['__classcell__'] = cell
    return meta(name, bases, namespace, **kwargs)


def _build_class(body, name, bases, kwargs):
    """A class statement whose metaclass prepares the namespace, or whose bases are no classes."""
    resolved = _class_bases(bases)
    meta = kwargs.pop('metaclass', _missing)
    if meta is _missing:
        meta = type(resolved[0]) if resolved else type
    if isinstance(meta, type):
        meta = _winning_metaclass(meta, resolved)
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, resolved, **kwargs)
    if not isinstance(namespace, dict) and _find(type(namespace), '__getitem__') is _missing:
        owner = meta.__name__ if isinstance(meta, type) else '<metaclass>'
        raise TypeError(f'{owner}.__prepare__() must return a mapping, not {_type_name(namespace)}')
    cell = body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return _call_metaclass(meta, name, resolved, namespace, kwargs, cell)


def _class_bases(bases):
    """What bases that are no classes stand for."""
    if all([isinstance(base, type) for base in bases]):
        return bases
    resolved = []
    for base in bases:
        entries = _missing if isinstance(base, type) else getattr(base, '__mro_entries__', _missing)
        if entries is _missing:
            resolved.append(base)
            continue
        found = entries(bases)
        if not isinstance(found, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(found)
    return tuple(resolved)


def _load_name(namespace, name, names):
    try:
        return namespace[name]
    except KeyError:
        return _global_name(names, name)


def _store_name(namespace, name, value):
    namespace[name] = value


def _delete_name(namespace, name):
    try:
        del namespace[name]
    except KeyError:
        raise _name_error(name) from None


def _completed(cls, kwargs):
    _after_class(cls, kwargs)
    return cls


class UnionType:
    """int | str, for isinstance and annotations."""

    def __init__(self, args):
        self.__args__ = args

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)

    def __or__(self, other):
        return _union_types(self, other)

    def __ror__(self, other):
        return _union_types(other, self)

    def __eq__(self, other):
        return isinstance(other, UnionType) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return ' | '.join([_type_text(cls) for cls in self.__args__])


UnionType.__module__ = 'types'


def _type_text(cls):
    if cls is type(None):
        return 'None'
    if not isinstance(cls, type):
        return repr(cls)
    return cls.__qualname__ if cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__qualname__}'


def _union_types(x, y):
    args = []
    for part in (x, y):
        if part is None:
            part = type(None)
        if not isinstance(part, (type, UnionType, GenericAlias)):
            raise TypeError(f"unsupported operand type(s) for |: '{_type_name(x)}' and '{_type_name(y)}'")
        for cls in part.__args__ if isinstance(part, UnionType) else (part,):
            if cls not in args:
                args.append(cls)
    return args[0] if len(args) == 1 else UnionType(tuple(args))


def _class_getitem(cls, key):
    return cls.__class_getitem__(key)


def _abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    plural = 's' if len(names) > 1 else ''
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(names)}")


def _raise(exc, *cause):
    if isinstance(exc, type):
        exc = exc()
    if not isinstance(exc, BaseException):
        raise TypeError('exceptions must derive from BaseException')
    if cause:
        (c,) = cause
        if isinstance(c, type):
            c = c()
        raise exc from c
    raise exc


def _finalize_all(waiting):
    while waiting:
        try:
            _finalize_first(waiting)
        except BaseException as e:
            _unraisable(e, waiting[0])
        _settle_first(waiting)


def _collect_cycles(asked=False):
    if not asked and not _gc_enabled():
        _make_room()
        return 0
    garbage = _find_garbage()
    for i in range(len(garbage)):
        if _needs_finalizer(garbage, i):
            try:
                _finalize_at(garbage, i)
            except BaseException as e:
                _unraisable(e, garbage[i])
    count = _clear_garbage(garbage)
    _make_room()
    return count


def _finalize(obj, method):
    try:
        method(obj)
    except BaseException as e:
        _unraisable(e, method)


def _weak_callbacks(refs):
    for ref in refs:
        callback = _take_callback(ref)
        try:
            callback(ref)
        except BaseException as e:
            _unraisable(e, callback)


def _import_star(module, names, namespace):
    for name in names:
        namespace[name] = getattr(module, name)


def _unraisable(e, where):
    frames = _frames_text(e, 'none' if _ended else 'to the end')
    header = 'Traceback (most recent call last):\n' if frames else ''
    _tell(f'Exception ignored in: {where!r}\n{header}{frames}' + _exception_line(e, False))


def _shutdown(error):
    code = 0
    if error is not None:
        code = _report(error)
    threading = _loaded_module('threading')
    if threading is not None:
        try:
            threading._shutdown()
        except BaseException as e:
            _tell(f'Exception ignored in: {threading!r}\n' + _traceback_text(e))
    error = None
    _end(code)


def _end(code):
    """The end of an interpreter: exit handlers, then the main module goes."""
    _run_at_exit()
    _flush_std()
    _end_objects()
    if code is None:
        _exit_process()
    _exit_process(code)


def _tell(text):
    """Writes to what is sys.stderr now, if that can be."""
    try:
        _stderr().write(text)
    except Exception:
        pass  # there is no other place to say so


def _report(error):
    """Prints an uncaught exception as CPython does; the exit code, None for an end by SIGINT."""
    if isinstance(error, SystemExit):
        code = error.code
        if code is None:
            return 0
        if isinstance(code, int):
            return int(code)
        _flush_std()
        try:
            text = str(code)
        except BaseException:
            text = ''
        _tell(text + '\n')
        return 1
    _flush_std()
    hook = getattr(_loaded_module('sys'), 'excepthook', None)
    if hook is None:
        _tell('sys.excepthook is missing\n')
    if hook is None or hook is _excepthook:
        _excepthook(type(error), error, None)
    else:
        _call_excepthook(hook, error)
    return None if isinstance(error, KeyboardInterrupt) else 1


def _excepthook(exctype, value, traceback, /):
    """sys.excepthook, unless the program has another."""
    try:
        text = _traceback_text(value)
    except BaseException:
        text = f'{exctype.__name__}: <exception str() failed>\n'
    _tell(text)


def _call_excepthook(hook, error):
    try:
        hook(type(error), error, error.__traceback__)
    except SystemExit:
        raise
    except BaseException as e:
        e.__context__ = None
        _tell('Error in sys.excepthook:\n' + _traceback_text(e) + '\nOriginal exception was:\n')
        _excepthook(type(error), error, None)


def _traceback_text(error, seen=None, depth=0, lines='to the end'):
    seen = [] if seen is None else seen
    seen.append(error)
    text = ''
    cause = error.__cause__
    context = error.__context__
    if cause is not None and not _is_in(cause, seen):
        text = _traceback_text(cause, seen, depth, lines)
        text += _with_margin('\nThe above exception was the direct cause of the following exception:\n\n', depth)
    elif context is not None and not error.__suppress_context__ and not _is_in(context, seen):
        text = _traceback_text(context, seen, depth, lines)
        text += _with_margin('\nDuring handling of the above exception, another exception occurred:\n\n', depth)
    frames = _frames_text(error, lines)
    # the module traceback, which tells a child's error, guesses at nothing in CPython 3.11
    line = _exception_line(error, lines != 'stripped')
    if isinstance(error, BaseExceptionGroup):
        parts = [lambda deeper, each=each: _traceback_text(each, seen, deeper, lines) for each in error.exceptions]
        return text + _group_text(frames, line, parts, depth)
    if frames:
        frames = 'Traceback (most recent call last):\n' + frames
    return text + _with_margin(frames + line, depth)


def _is_in(x, items):
    for item in items:
        if item is x:
            return True
    return False


def _syntax_text(error, name):
    """The place of a SyntaxError and its message."""
    message = error.msg or '<no detail available>'
    if error.lineno is None:
        return f'{name}: {message}\n' if error.filename is None else f'{name}: {message} ({error.filename})\n'
    result = f'  File "{error.filename or "<string>"}", line {error.lineno}\n'
    if error.text is not None:
        line = error.text.rstrip('\n')
        shown = line.lstrip(' \n\f')
        result += f'    {shown}\n'
        if error.offset is not None:
            end = error.end_offset or error.offset
            start = error.offset - 1 - (len(line) - len(shown))
            width = 1 if end in (error.offset, -1) else end - error.offset
            if start >= 0:
                before = ''.join([c if c.isspace() else ' ' for c in shown[:start]])
                result += f"    {before}{'^' * width}\n"
    return f'{result}{name}: {message}\n'


def _exception_line(error, hint=True):
    cls = type(error)
    name = cls.__qualname__
    if cls.__module__ not in ('builtins', '__main__'):
        name = f'{cls.__module__}.{name}'
    try:
        message = str(error)
    except BaseException:
        message = '<exception str() failed>'
    message += _suggestion(error) if hint else ''
    text = isinstance(error, SyntaxError) and _syntax_text(error, name) or (f'{name}: {message}\n' if message else f'{name}\n')
    for note in getattr(error, '__notes__', ()):
        text += f'{note}\n'
    return text


def _run_at_exit():
    hooks = _exit_hooks
    while hooks:
        function, args, kwargs = hooks.pop()
        try:
            function(*args, **kwargs)
        except BaseException as e:
            _tell('Error in atexit._run_exitfuncs:\n' + _traceback_text(e))


_exit_hooks = []


def _flush_std():
    for stream in _std_streams():
        if stream is not None and not getattr(stream, 'closed', False):
            stream.flush()


def _import(name):
    """As __import__: the outermost package."""
    _import_module(name)
    return _loaded_module(name.split('.')[0])


def _native_contains(x, item):
    if isinstance(x, dict):
        return _dict_contains(x, item) if not _has_key(item) else _plain_in(x, item)
    if isinstance(x, (set, frozenset)) and not isinstance(item, set):
        hash(item)
    return _sequence_contains(x, item)


def _items_contain(d, item):
    if not isinstance(item, tuple) or len(item) != 2:
        return False
    key, value = item
    return key in d and (d[key] is value or d[key] == value)


def _sequence_index(sequence, x, start, stop, name):
    i = start
    while i < stop and i < len(sequence):
        if sequence[i] is x or sequence[i] == x:
            return i
        i += 1
    raise ValueError(f'{x!r} is not in list' if name == 'list' else 'tuple.index(x): x not in tuple')


def _sequence_count(sequence, x):
    n = 0
    for item in sequence:
        if item is x or item == x:
            n += 1
    return n


def _list_remove(items, x):
    for i in range(len(items)):
        if items[i] is x or items[i] == x:
            del items[i]
            return
    raise ValueError('list.remove(x): x not in list')


def _dict_update_all(d, source, named):
    _dict_update(d, source)
    for key, value in named.items():
        d[key] = value


def _fromkeys(cls, iterable, value):
    d = cls()
    for key in iterable:
        d[key] = value
    return d


def _isdisjoint(x, other):
    for item in other:
        if item in x:
            return False
    return True


def _issubset(x, other):
    return _subset(x, other if isinstance(other, (set, frozenset)) else _set_from(other))


def _issuperset(x, other):
    for item in other:
        if item not in x:
            return False
    return True


def _set_update_all(s, others):
    for other in others:
        s.update(other)


def _set_method(x, others, sign):
    result = set(x)
    for other in others:
        result = _set_operation(result, other if isinstance(other, (set, frozenset)) else _set_from(other), sign)
    return frozenset(result) if isinstance(x, frozenset) else result


def _set_method_update(x, others, sign):
    result = _set_method(x, others, sign)
    x.clear()
    x.update(result)


def _tuple_from(cls, iterable):
    return tuple.__new__(cls, _list_from(iterable))


def _bytes_of(x, cls):
    method = _find(type(x), '__bytes__') if cls is bytes else _missing
    if method is _missing:
        return cls(_index(x))
    result = method(x)
    if not isinstance(result, bytes):
        raise TypeError(f'__bytes__ returned non-bytes (type {_type_name(result)})')
    return result


def _bytes_from(base, cls, source):
    return base.__new__(cls, source.tobytes() if isinstance(source, memoryview) else _list_from(source))


# ---- views of shared memory, which natives cannot look into -------------------------------------------------------------


def _with_snapshots(function, *args, **kwargs):
    return function(*[_snapshot(arg) for arg in args], **{name: _snapshot(arg) for name, arg in kwargs.items()})


def _snapshot(value):
    return value.tobytes() if _is_shared_view(value) else value


def _store_snapshot(view, key, source):
    view[key] = source.tobytes()


def _compare_snapshot(view, other, wanted):
    return (view == other.tobytes()) is wanted


def _bytearray_setslice(b, key, iterable):
    b[key] = _list_from(iterable)


def _bytearray_extend(b, iterable):
    b.extend(_list_from(iterable))


# ---- arguments of math that are numbers by __float__ or __index__ ------------------------------------------------------


def _real(x):
    if _find(type(x), '__float__') is _missing and _find(type(x), '__index__') is _missing:
        raise TypeError(f'must be real number, not {_type_name(x)}')
    return float(x)


def _with_floats(function, args):
    return function(*[_real(arg) for arg in args])


def _with_indices(function, args):
    return function(*[_index(arg) for arg in args])


def _dist(function, p, q):
    return function([_real(x) for x in p], [_real(x) for x in q])


def _isclose(function, a, b, rel_tol, abs_tol):
    return function(_real(a), _real(b), rel_tol=_real(rel_tol), abs_tol=_real(abs_tol))


def _fsum(function, iterable):
    return function([_real(x) for x in iterable])


def _prod(iterable, product):
    for value in iterable:
        product = product * value
    return product


def _wide_range(start, step, length):
    i = 0
    while i < length:
        yield start + i * step
        i += 1


def _float_from(method, x):
    result = method(x)
    if isinstance(result, float):
        return float.__float__(result)
    if isinstance(result, int):
        return float(result)
    if _find(type(x), '__float__') is _missing:
        raise TypeError(f'__index__ returned non-int (type {_type_name(result)})')
    raise TypeError(f'{_type_name(x)}.__float__ returned non-float (type {_type_name(result)})')


def _pow_mod(x, y, mod):
    method = _find(type(x), '__pow__')
    result = NotImplemented if method is _missing else method(x, y, mod)
    if result is NotImplemented:
        names = ', '.join([f"'{_type_name(value)}'" for value in (x, y, mod)])
        raise TypeError(f'unsupported operand type(s) for ** or pow(): {names}')
    return result


def _int_from(method, x, name):
    result = method(x)
    if isinstance(result, int):
        return int.__int__(result)
    if name == '__index__' or name == '__int__':
        raise TypeError(f'{name} returned non-int (type {_type_name(result)})')
    return _index(result)


def _boxed_from(cls, base, args):
    return _box(cls, base(*args))


def _slice_indices(s, length):
    step = 1 if s.step is None else _index(s.step)
    picked = range(length)[s]
    return (picked.start, picked.stop, step)



def _str_format(items, args, kwargs, source):
    text = ''
    for item in items:
        if isinstance(item, str):
            text += item
            continue
        first, steps, conversion, spec = item
        if isinstance(first, int):
            if args is None or first >= len(args):
                raise _no_such_argument(first, args)
            value = args[first]
        else:
            value = kwargs[first]
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        if conversion == 'r':
            value = repr(value)
        elif conversion == 's':
            value = str(value)
        elif conversion == 'a':
            value = ascii(value)
        text += format(value, _str_format(spec, args, kwargs, source))
    return text


def _join(separator, iterable):
    return separator.join(_list_from(iterable))


def _no_such_argument(index, args):
    if args is None:  # format_map has names only
        return ValueError('Format string contains positional fields')
    return IndexError(f'Replacement index {index} out of range for positional args tuple')


def _translate(text, table):
    result = ''
    for c in text:
        try:
            to = table[ord(c)]
        except LookupError:
            to = c
        if to is not None:
            result += chr(to) if isinstance(to, int) else to
    return result


def _structure_by_name(x, y, name):
    if isinstance(x, (list, tuple)):
        return _compare_items(x, y, name)
    if isinstance(x, dict):
        same = len(x) == len(y) and _dicts_equal(x, y)
        return same if name == '__eq__' else not same
    return _compare_sets(x, y, name)


def _throw(gen, cls, *args):
    return gen.throw(cls(*args))


def _readlines(file, hint):
    if hint is None or hint <= 0:
        return [line for line in file]
    lines = []
    size = 0
    for line in file:
        lines.append(line)
        size += len(line)
        if size >= hint:
            break
    return lines


def _writelines(file, lines):
    for line in lines:
        file.write(line)


def _truncate_here(file):
    return file.truncate(file.tell())


def _open_path(file, *options):
    return open(_path_text(file), *options)


def _path_text(path):
    if isinstance(path, str):
        return path
    text = path if isinstance(path, bytes) else path.__fspath__()
    return text.decode('utf-8') if isinstance(text, bytes) else text


def _with_paths(call, *paths):
    return call(*[_path_text(path) for path in paths])


def _thread_main(function, args, kwargs):
    """The outermost frame of a thread."""
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as e:
        _tell(f'Exception ignored in thread started by: {function!r}\n' + _traceback_text(e))
    function = args = kwargs = None
    _exit_thread()


def _start_new_thread(function, args, kwargs):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict) and kwargs != ():
        raise TypeError('optional 3rd arg must be a dictionary')
    import _thread
    return _thread.ident_of(_thread.start('', function, args, dict(kwargs)))


# ---- signals (core/python/vm/handlers.ts) --------------------------------------------------------------------------------

_signal_handlers = {}  # functions by number of the signal; SIGINT's own is not in it


def _handler_of(number):
    """The function that a signal calls, None when it has none."""
    handler = _signal_handlers.get(number)
    return _default_int_handler() if handler is None and number == 2 else handler


def _call_handlers():
    """Calls the functions of the signals that have come. When one raises, the others are called next time."""
    try:
        number = _next_signal()
        while number:
            handler = _handler_of(number)
            if handler is not None:
                handler(number, _getframe(0))
            number = _next_signal()
    finally:
        _signals_left()


_fork_hooks = []  # (before, after in the parent, after in the child), as registered


def _fork(name, daemon):
    threading = _loaded_module('threading')
    if threading is not None:
        threading._before_fork()
    for hooks in list(_fork_hooks)[::-1]:
        _fork_hook(hooks[0])
    pid = _fork_process(name, daemon)
    if pid == 0 and threading is not None:
        threading._after_fork()
    for hooks in list(_fork_hooks):
        _fork_hook(hooks[2 if pid == 0 else 1])
    return pid


def _fork_hook(hook):
    if hook is None:
        return
    try:
        hook()
    except BaseException as e:
        _unraisable(e, hook)


def _start_child():
    """The main thread of a spawned process."""
    try:
        import multiprocessing.spawn as spawn
        code = spawn._main()
    except BaseException as e:
        code = _report(e)
    _end(code)


# No longer empty once the modules go: CPython has no `io` then to read texts with.
_ended = []


def _end_objects():
    """What CPython finalizes at its end: cycles that nobody has, what the main module has, cycles through that."""
    _collect_cycles(True)
    _end_modules(_ended)
    _collect_cycles(True)
    _flush_std()


def _finalize_and_clear_main(ending):
    """Module teardown where finalizers are left: they find the module as it was."""
    for i in range(len(ending)):
        try:
            _finalize_at(ending, i)
        except BaseException as e:
            _unraisable(e, ending[i])
    ending.clear()
    _clear_main()


def _clear_main():
    """Names go one by one: files, and what finalizers brought back, end when the last name for them goes."""
    names = _main_names()
    for name in names:
        if name.startswith('_') and not name.startswith('__'):
            _drop_main(name)
    for name in names:
        if not name.startswith('_'):
            _drop_main(name)


# ---- pickling: what picklers and unpicklers ask of Python (core/python/pickle) ---------------------------------------------

# Reducers that hold for what goes to other processes only: of multiprocessing.
_extra_reducers = {}


def _pickle_drive(state, call):
    while call is not None:
        call = _pickle_answer(state, call[0](*call[1]))
    return _pickle_finish(state)


def _unpickle_drive(state, call):
    while call is not None:
        call = _unpickle_answer(state, call[0](*call[1]))
    return _unpickle_finish(state)


def _reduce_ex(obj, protocol):
    if not isinstance(protocol, int):
        raise TypeError(f"'{_type_name(protocol)}' object cannot be interpreted as an integer")
    if type(obj).__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    return _common_reduce(obj, protocol)


def _common_reduce(obj, protocol):
    import copyreg
    if protocol < 2:
        return copyreg._reduce_ex(obj, protocol)
    cls = type(obj)
    args, kwargs = _new_arguments(obj)
    if args is None:
        _check_newobj(obj)
    if kwargs:
        maker, args = copyreg.__newobj_ex__, (cls, args, kwargs)
    else:
        maker, args = copyreg.__newobj__, (cls, *(args or ()))
    state = obj.__getstate__()
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    return maker, args, state, items, pairs


def _new_arguments(obj):
    """(args, kwargs) for `__new__`; None for args where the class does not say."""
    getter = getattr(obj, '__getnewargs_ex__', None)
    if getter is not None:
        both = getter()
        if not isinstance(both, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{_type_name(both)}'")
        if len(both) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(both)}')
        args, kwargs = both
        if not isinstance(args, tuple):
            raise TypeError('first item of the tuple returned by __getnewargs_ex__ must be a tuple, '
                            f"not '{_type_name(args)}'")
        if not isinstance(kwargs, dict):
            raise TypeError('second item of the tuple returned by __getnewargs_ex__ must be a dict, '
                            f"not '{_type_name(kwargs)}'")
        return args, kwargs
    getter = getattr(obj, '__getnewargs__', None)
    if getter is None:
        return None, None
    args = getter()
    if not isinstance(args, tuple):
        raise TypeError(f"__getnewargs__ should return a tuple, not '{_type_name(args)}'")
    return args, None


def _pickle_reduce(obj, protocol):
    """How obj is to be made anew, as the native pickler wants it: a name, or a tuple with lists for iterators."""
    method = getattr(obj, '__reduce_ex__', None)
    if method is not None:
        how = method(protocol)
    else:
        method = getattr(obj, '__reduce__', None)
        if method is None:
            raise _pickling_error(f"can't pickle '{_type_name(obj)}' object: {obj!r}")
        how = method()
    return _plain_reduction(obj, how, protocol)


def _pickling_error(message):
    import _pickle
    return _pickle.PicklingError(message)


def _plain_reduction(obj, how, protocol):
    if isinstance(how, str):
        return how
    if not isinstance(how, tuple):
        raise _pickling_error('__reduce__ must return a string or tuple')
    if not 2 <= len(how) <= 6:
        raise _pickling_error('tuple returned by __reduce__ must contain 2 through 6 elements')
    maker, args, state, items, pairs, setter = how + (None,) * (6 - len(how))
    if not callable(maker):
        raise _pickling_error('first item of the tuple returned by __reduce__ must be callable')
    if not isinstance(args, tuple):
        raise _pickling_error('second item of the tuple returned by __reduce__ must be a tuple')
    for place, part in (('fourth', items), ('fifth', pairs)):
        if part is not None and _find(type(part), '__next__') is _missing:
            raise _pickling_error(f'{place} element of the tuple returned by __reduce__ must be an iterator, '
                                  f'not {_type_name(part)}')
    if setter is not None and not callable(setter):
        raise _pickling_error('sixth element of the tuple returned by __reduce__ must be a function, '
                              f'not {_type_name(setter)}')
    name = getattr(maker, '__name__', None) if protocol >= 2 else None
    if name == '__newobj__':
        _check_newobj_class(obj, args, '__newobj__')
        maker = None
    elif name == '__newobj_ex__':
        maker, args = _newobj_ex(obj, args, protocol)
    return maker, args, state, None if items is None else list(items), _flat_pairs(pairs), setter


def _check_newobj_class(obj, args, name):
    if len(args) < 1:
        raise _pickling_error(f'{name} arglist is empty')
    cls = args[0]
    if not hasattr(cls, '__new__'):
        raise _pickling_error(f'args[0] from {name} args has no __new__')
    if obj.__class__ is not cls:
        raise _pickling_error(f'args[0] from {name} args has the wrong class')


def _newobj_ex(obj, args, protocol):
    if len(args) != 3:
        raise _pickling_error(f'length of the NEWOBJ_EX argument tuple must be exactly 3, not {len(args)}')
    cls, positional, named = args
    if not isinstance(cls, type):
        raise _pickling_error(f'first item from NEWOBJ_EX argument tuple must be a class, not {_type_name(cls)}')
    if not isinstance(positional, tuple):
        raise _pickling_error('second item from NEWOBJ_EX argument tuple must be a tuple, '
                              f'not {_type_name(positional)}')
    if not isinstance(named, dict):
        raise _pickling_error(f'third item from NEWOBJ_EX argument tuple must be a dict, not {_type_name(named)}')
    if protocol >= 4:
        return True, args
    partial = _import_module('functools').partial
    return partial(cls.__new__, cls, *positional, **named), ()


def _flat_pairs(pairs):
    if pairs is None:
        return None
    flat = []
    for pair in pairs:
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError('dict items iterator must return 2-tuples')
        flat.extend(pair)
    return flat


def _import_module(name):
    """The module itself, loaded with its packages where it must be."""
    path = ''
    for part in name.split('.'):
        path = f'{path}.{part}' if path else part
        if _loaded_module(path) is None:
            _start_module(path)
    return _loaded_module(name)


def _pickle_global(obj, name):
    """(module, name, False) of an object that is found by its name; the error when it is not."""
    if name is None:
        name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
    module_name = getattr(obj, '__module__', None) or '__main__'
    try:
        module = _import_module(module_name)
    except ImportError:
        raise _pickling_error(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
    parts = name.split('.')
    if '<locals>' in parts:
        raise AttributeError(f"Can't pickle local object {name!r}")
    found = module
    for part in parts:
        found = getattr(found, part, _missing)
        if found is _missing:
            raise _pickling_error(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed")
    if found is not obj:
        raise _pickling_error(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
    return module_name, name, False


def _unpickle_find(module_name, name, protocol):
    module = _import_module(module_name)
    parts = name.split('.') if protocol >= 4 else [name]
    if '<locals>' in parts:
        raise AttributeError(f"Can't get local attribute {name!r} on {module!r}")
    found = module
    for part in parts:
        found = getattr(found, part, _missing)
        if found is _missing:
            raise AttributeError(f"Can't get attribute {name!r} on {module!r}")
    return found


def _unpickle_new(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _unpickle_instantiate(cls, args):
    if not args and isinstance(cls, type) and not hasattr(cls, '__getinitargs__'):
        return cls.__new__(cls)
    return cls(*args)


def _unpickle_inst(module_name, name, args):
    return _unpickle_instantiate(_unpickle_find(module_name, name, 0), args)


def _unpickle_append(target, items):
    extend = getattr(target, 'extend', None)
    if extend is not None:
        extend(items)
        return
    append = target.append
    for item in items:
        append(item)


def _unpickle_fill(target, pairs):
    for i in range(0, len(pairs), 2):
        target[pairs[i]] = pairs[i + 1]


def _unpickle_add(target, items):
    if isinstance(target, set):
        set.update(target, items)
        return
    add = target.add
    for item in items:
        add(item)


def _unpickle_build(inst, state):
    setter = getattr(inst, '__setstate__', None)
    if setter is not None:
        setter(state)
        return
    import _pickle
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        if not isinstance(state, dict):
            raise _pickle.UnpicklingError('state is not a dictionary')
        attributes = inst.__dict__
        for name, value in state.items():
            attributes[name] = value
    if slots is not None:
        if not isinstance(slots, dict):
            raise _pickle.UnpicklingError('slot state is not a dictionary')
        _set_attributes(inst, slots)


def _set_attributes(inst, values):
    for name, value in values.items():
        setattr(inst, name, value)


def _unpickle_buffer(buffers):
    import _pickle
    for buffer in buffers:
        return buffer
    raise _pickle.UnpicklingError('not enough out-of-band buffers')


def _unpickle_extension(code):
    import copyreg
    key = copyreg._inverted_registry.get(code)
    if key is None:
        raise ValueError(f'unregistered extension code {code}')
    return _unpickle_find(*key, 4)


# ---- match ---------------------------------------------------------------------------------------------------------


def _match_sequence(subject, before, after, star):
    """The parts of a sequence for so many patterns before and after a star (0 none, 1 ignored, 2 wanted), or None."""
    if not _is_kind(subject, (list, tuple, range, memoryview), 'Sequence') or isinstance(subject, (str, bytes, bytearray)):
        return None
    size = len(subject)
    if size < before + after or not star and size != before:
        return None
    if star == 1:
        ends = [*range(before), *range(size - after, size)]
        return tuple([subject[i] for i in ends])
    parts = list(subject)
    if star:
        end = len(parts) - after
        parts[before:end] = [parts[before:end]]
    return tuple(parts)


def _match_mapping(subject, count):
    return _is_kind(subject, (dict, type(type.__dict__)), 'Mapping') and (count == 0 or len(subject) >= count)


def _is_kind(subject, plain, name):
    """An instance of one of the built-in types, or of the abstract class of that name, if it was ever loaded."""
    if isinstance(subject, plain):
        return True
    abstract = _loaded_module('_collections_abc')
    return abstract is not None and isinstance(subject, getattr(abstract, name))


def _match_keys(subject, keys, with_rest):
    """The values of the keys, and a dict of what else is there; None when a key is missing."""
    seen = set()
    values = []
    get = subject.get
    for key in keys:
        if key in seen:
            raise ValueError(f'mapping pattern checks duplicate key ({key!r})')
        seen.add(key)
        value = get(key, _missing)
        if value is _missing:
            return None
        values.append(value)
    if with_rest:
        rest = dict(subject)
        for key in keys:
            del rest[key]
        values.append(rest)
    return tuple(values)


_MATCHED_ITSELF = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def _match_class(subject, cls, count, names):
    """The attributes for so many positional patterns, and the named ones; None when there is no match."""
    if not isinstance(cls, type):
        raise TypeError('called match pattern must be a type')
    if not isinstance(subject, cls):
        return None
    parts = []
    seen = set()
    if count > 0:
        fields = getattr(cls, '__match_args__', _missing)
        itself = fields is _missing and issubclass(cls, _MATCHED_ITSELF)
        if fields is _missing:
            fields = ()
        elif type(fields) is not tuple:
            raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {_type_name(fields)})')
        allowed = 1 if itself else len(fields)
        if allowed < count:
            plural = '' if allowed == 1 else 's'
            raise TypeError(f'{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)')
        if itself:
            parts.append(subject)
        else:
            for name in fields[:count]:
                if type(name) is not str:
                    raise TypeError(f'__match_args__ elements must be strings (got {_type_name(name)})')
                if not _match_attribute(subject, cls, name, seen, parts):
                    return None
    for name in names:
        if not _match_attribute(subject, cls, name, seen, parts):
            return None
    return tuple(parts)


def _match_attribute(subject, cls, name, seen, parts):
    if name in seen:
        raise TypeError(f'{cls.__name__}() got multiple sub-patterns for attribute {name!r}')
    seen.add(name)
    value = _getattr_default(subject, name, _missing)
    if value is _missing:
        return False
    parts.append(value)
    return True


# ---- complex -----------------------------------------------------------------------------------------------------------


def _imaginary(x):
    return _complex(0.0, x)


def _complex(real, imag):
    z = object.__new__(complex)
    z._real = real
    z._imag = imag
    return z


def _complex_operand(x):
    """(real, imag), or None where it is no number."""
    if isinstance(x, complex):
        return x._real, x._imag
    if isinstance(x, (int, float)):
        return float(x), 0.0
    return None


def _complex_method(calculate):
    def forward(self, other, /):
        parts = _complex_operand(other)
        return NotImplemented if parts is None else calculate(self._real, self._imag, *parts)

    def backward(self, other, /):
        parts = _complex_operand(other)
        return NotImplemented if parts is None else calculate(*parts, self._real, self._imag)

    return forward, backward


def _complex_divided(a, b, c, d):
    if c == 0 and d == 0:
        raise ZeroDivisionError('complex division by zero')
    if abs(c) >= abs(d):
        ratio = d / c
        scale = c + d * ratio
        return _complex((a + b * ratio) / scale, (b - a * ratio) / scale)
    ratio = c / d
    scale = c * ratio + d
    return _complex((a * ratio + b) / scale, (b * ratio - a) / scale)


def _complex_power(a, b, c, d):
    from math import atan2, cos, exp, hypot, log, sin

    if a == 0 and b == 0 and (c < 0 or d != 0):
        raise ZeroDivisionError('0.0 to a negative or complex power')
    if d == 0 and c == int(c) and abs(c) <= 100:
        base = _complex(a, b)
        n = abs(int(c))
        power = _complex(1.0, 0.0)
        while n:
            if n & 1:
                power = power * base
            n >>= 1
            if n:
                base = base * base
        return power if c >= 0 else _complex_divided(1.0, 0.0, power._real, power._imag)
    if a == 0 and b == 0:
        return _complex(0.0, 0.0)
    size = hypot(a, b)
    length = size ** c
    angle = atan2(b, a)
    phase = angle * c
    if d != 0:
        length /= exp(angle * d)
        phase += d * log(size)
    return _complex(length * cos(phase), length * sin(phase))


def _complex_of_text(text):
    digits = text.strip()
    if digits.startswith('(') and digits.endswith(')'):
        digits = digits[1:-1].strip()
    try:
        if digits[-1:] not in ('j', 'J'):
            return float(digits), 0.0
        digits = digits[:-1]
        at = len(digits) - 1
        while at > 0 and not (digits[at] in '+-' and digits[at - 1] not in 'eE'):
            at -= 1
        real = float(digits[:at]) if at > 0 else 0.0
        imag = digits[max(at, 0):]
        if digits == '' or ' ' in digits:
            imag = imag or '1'
        return real, float(imag + '1' if imag in ('+', '-') else imag)
    except ValueError:
        raise ValueError('complex() arg is a malformed string') from None


def _complex_part(x, which):
    method = _find(type(x), '__complex__')
    if method is not _missing:
        x = method(x)
    if isinstance(x, complex):
        return x._real, x._imag
    if isinstance(x, (int, float)) or _find(type(x), '__float__') is not _missing or _find(type(x), '__index__') is not _missing:
        return float(x), 0.0
    if which == 'second':
        raise TypeError(f"complex() second argument must be a number, not '{_type_name(x)}'")
    raise TypeError(f"complex() first argument must be a string or a number, not '{_type_name(x)}'")


def _complex_digits(x):
    text = repr(x)
    return text[:-2] if text.endswith('.0') else text


class complex:
    __slots__ = ('_real', '_imag')

    def __new__(cls, real=0, imag=_missing):
        if isinstance(real, str):
            if imag is not _missing:
                raise TypeError("complex() can't take second arg if first is a string")
            a, b = _complex_of_text(real)
        else:
            if isinstance(imag, str):
                raise TypeError("complex() second arg can't be a string")
            a, b = _complex_part(real, 'first')
            if imag is not _missing:
                c, d = _complex_part(imag, 'second')
                # a zero that nobody gave would take the sign off one that somebody did
                a = a - d if isinstance(imag, complex) else a
                b = b + c if isinstance(real, complex) else c
        z = object.__new__(cls)
        z._real = a
        z._imag = b
        return z

    real = property(lambda self: self._real)
    imag = property(lambda self: self._imag)

    def conjugate(self):
        return _complex(self._real, -self._imag)

    __add__, __radd__ = _complex_method(lambda a, b, c, d: _complex(a + c, b + d))
    __sub__, __rsub__ = _complex_method(lambda a, b, c, d: _complex(a - c, b - d))
    __mul__, __rmul__ = _complex_method(lambda a, b, c, d: _complex(a * c - b * d, a * d + b * c))
    __truediv__, __rtruediv__ = _complex_method(_complex_divided)
    _forward_power, __rpow__ = _complex_method(_complex_power)

    def __pow__(self, other, modulo=None, /):
        if modulo is not None:
            raise ValueError('complex modulo')
        return self._forward_power(other)

    def __neg__(self):
        return _complex(-self._real, -self._imag)

    def __pos__(self):
        return _complex(self._real, self._imag)

    def __abs__(self):
        from math import hypot, isinf

        size = hypot(self._real, self._imag)
        if isinf(size) and not isinf(self._real) and not isinf(self._imag):
            raise OverflowError('absolute value too large')
        return size

    def __bool__(self):
        return self._real != 0 or self._imag != 0

    def __eq__(self, other, /):
        if isinstance(other, complex):
            return self._real == other._real and self._imag == other._imag
        if isinstance(other, (int, float)):
            return self._imag == 0 and self._real == other
        return NotImplemented

    def __hash__(self):
        value = (hash(self._real) + 1000003 * hash(self._imag)) & 0xFFFFFFFFFFFFFFFF
        value = value - (1 << 64) if value >> 63 else value
        return -2 if value == -1 else value

    def __complex__(self):
        return self

    def __repr__(self):
        imag = _complex_digits(self._imag)
        if str(self._real) == '0.0':
            return imag + 'j'
        return f'({_complex_digits(self._real)}{"" if imag[0] == "-" else "+"}{imag}j)'

    def __format__(self, spec, /):
        if spec == '':
            return str(self)
        at = 1 if len(spec) > 1 and spec[1] in '<>=^' else 0
        fill, align, rest = ' ', '>', spec
        if spec[at:at + 1] and spec[at] in '<>=^':
            fill, align, rest = spec[0] if at else ' ', spec[at], spec[at + 1:]
        if align == '=':
            raise ValueError("'=' alignment flag is not allowed in complex format specifier")
        sign = rest[:1] if rest[:1] in ('+', '-', ' ') else ''
        rest = rest[len(sign):]
        if rest.startswith('0'):
            raise ValueError('Zero padding is not allowed in complex format specifier')
        digits = rest.lstrip('0123456789')
        width = int(rest[:len(rest) - len(digits)] or 0)
        if digits == '':
            text = str(self)
        else:
            text = f'{format(self._real, sign + digits)}{format(self._imag, "+" + digits)}j'
            if digits[-1] not in 'eEfFgGn%':
                text = f'({text})'
        return format(text, f'{fill}{align}{width}')

    def __getnewargs__(self):
        return self._real, self._imag

    def __reduce__(self):
        return type(self), (self._real, self._imag)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class BaseExceptionGroup(BaseException):
    """Exceptions that are raised together."""

    __module__ = 'builtins'

    def __new__(cls, message, exceptions, /):
        if not isinstance(message, str):
            raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}')
        if not isinstance(exceptions, (list, tuple)):
            raise TypeError('second argument (exceptions) must be a sequence')
        if not exceptions:
            raise ValueError('second argument (exceptions) must be a non-empty sequence')
        plain = True
        for i, each in enumerate(exceptions):
            if not isinstance(each, BaseException):
                raise ValueError(f'Item {i} of second argument (exceptions) is not an exception')
            plain = plain and isinstance(each, Exception)
        if cls is BaseExceptionGroup and plain:
            cls = ExceptionGroup
        if not plain and issubclass(cls, Exception):
            what = 'an ExceptionGroup' if cls is ExceptionGroup else repr(cls.__name__)
            raise TypeError(f'Cannot nest BaseExceptions in {what}')
        self = BaseException.__new__(cls, message, exceptions)
        self.message = message
        self.exceptions = tuple(exceptions)
        return self

    def __init__(self, message, exceptions, /, *args):
        BaseException.__init__(self, message, exceptions, *args)

    @classmethod
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)

    def __str__(self):
        count = len(self.exceptions)
        return f'{self.message} ({count} sub-exception{"" if count == 1 else "s"})'

    def derive(self, excs, /):
        return BaseExceptionGroup(self.message, excs)

    def subgroup(self, condition, /):
        return _split_group(self, _group_condition(condition))[0]

    def split(self, condition, /):
        return _split_group(self, _group_condition(condition))


class ExceptionGroup(BaseExceptionGroup, Exception):
    __module__ = 'builtins'


def _group_condition(condition):
    if isinstance(condition, type) and issubclass(condition, BaseException):
        return lambda e: isinstance(e, condition)
    if isinstance(condition, tuple) and all([isinstance(c, type) and issubclass(c, BaseException) for c in condition]):
        return lambda e: isinstance(e, condition)
    if callable(condition) and not isinstance(condition, type):
        return condition
    raise TypeError('expected a function, exception type or tuple of exception types')


def _split_group(group, fits):
    """The part of a group whose exceptions fit, and the rest; None for a part that has none."""
    if fits(group):
        return (group, None)
    matching = []
    rest = []
    for each in group.exceptions:
        if isinstance(each, BaseExceptionGroup):
            inside, outside = _split_group(each, fits)
        else:
            inside, outside = (each, None) if fits(each) else (None, each)
        if inside is not None:
            matching.append(inside)
        if outside is not None:
            rest.append(outside)
    return (_derived_group(group, matching), _derived_group(group, rest))


def _derived_group(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    part.__suppress_context__ = group.__suppress_context__
    if hasattr(group, '__notes__'):
        part.__notes__ = list(group.__notes__)
    return part


_GROUP_WIDTH, _GROUP_DEPTH = 15, 10


def _group_text(frames, line, parts, depth):
    """
    A group in a traceback: its frames, its line, and what the function in `parts` for each of its exceptions says at a
    depth. Laid out as by CPython's traceback.TracebackException.format.
    """
    if depth > _GROUP_DEPTH:
        return _with_margin(f'... (max_group_depth is {_GROUP_DEPTH})\n', depth)
    top = depth == 0
    depth = depth or 1
    text = 'Exception Group Traceback (most recent call last):\n' + frames if frames else ''
    text = _with_margin(text + line, depth)
    if top and frames:
        text = '  +' + text[3:]
    last = min(len(parts), _GROUP_WIDTH + 1) - 1
    for i in range(last + 1):
        title = i + 1 if i < _GROUP_WIDTH else '...'
        text += '  ' * depth + ('+-' if i == 0 else '  ') + f'+---------------- {title} ----------------\n'
        if i < _GROUP_WIDTH:
            text += parts[i](depth + 1)
        else:
            more = len(parts) - _GROUP_WIDTH
            text += _with_margin(f'and {more} more exception{"s" if more > 1 else ""}\n', depth + 1)
    end = '+------------------------------------\n'
    return text if text.endswith(end) else text + '  ' * (depth + 1) + end


def _with_margin(text, depth):
    """The lines of a text, as those of an exception that is `depth` groups deep."""
    if depth == 0:
        return text
    return ''.join(['  ' * depth + '| ' + line + '\n' for line in text.split('\n')[:-1]])


class GenericAlias:
    """list[int]: the class, with what was said of its items."""

    def __init__(self, origin, args, /):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    @property
    def __parameters__(self):
        found = []
        for arg in self.__args__:
            for part in getattr(arg, '__parameters__', ()) if not hasattr(arg, '__constraints__') else (arg,):
                if part not in found:
                    found.append(part)
        return tuple(found)

    def __getattr__(self, name):
        if name == '__origin__' or name.startswith('__') and name not in ('__name__', '__qualname__', '__module__', '__doc__'):
            raise AttributeError(f'type object {_type_name(self)!r} has no attribute {name!r}')
        return getattr(self.__origin__, name)

    def __getitem__(self, args):
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f'{self!r} is not a generic class')
        args = args if isinstance(args, tuple) else (args,)
        if len(args) != len(parameters):
            few = 'many' if len(args) > len(parameters) else 'few'
            raise TypeError(f'Too {few} arguments for {self!r}; actual {len(args)}, expected {len(parameters)}')
        given = dict(zip(parameters, args))
        return GenericAlias(self.__origin__, tuple([_substituted(arg, given) for arg in self.__args__]))

    def __call__(self, /, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

    def __subclasscheck__(self, cls):
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')

    def __or__(self, other):
        return _union_types(self, other)

    def __ror__(self, other):
        return _union_types(other, self)

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __repr__(self):
        args = ', '.join([_argument_text(arg) for arg in self.__args__]) if self.__args__ else '()'
        return f'{_type_text(self.__origin__)}[{args}]'

    def __reduce__(self):
        return (GenericAlias, (self.__origin__, self.__args__))


GenericAlias.__module__ = 'types'


def _argument_text(arg):
    if arg is ...:
        return '...'
    if isinstance(arg, list):
        return '[' + ', '.join([_argument_text(part) for part in arg]) + ']'
    return 'NoneType' if arg is type(None) else _type_text(arg)


def _substituted(arg, given):
    if hasattr(arg, '__constraints__'):
        return given[arg]
    inner = getattr(arg, '__parameters__', ())
    return arg[tuple([given[parameter] for parameter in inner])] if inner else arg


def _generic_alias(cls, key):
    return GenericAlias(cls, key)


def _open_program(path, *options):
    """The program's own text, which becomes a file in the folder where it runs when it is first asked for."""
    from os import getpid, rename
    name = '/run/' + path.replace('\\', '/').rpartition('/')[2]
    part = f'{name}.{getpid()}'
    with open(part, 'w', newline='') as file:
        file.write(_program_text())
    rename(part, name)
    return open(name, *options)


def _group_state(exc):
    """What `except*` clauses share: the exception, what of it no clause has taken yet, and what they raised."""
    return [exc, exc]


def _group_part(state, kinds):
    """The part of the exception that a clause handles, or None."""
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if not isinstance(kind, type) or not issubclass(kind, BaseException):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    left = state[1]
    if left is None:
        return None
    if isinstance(left, kinds):
        state[1] = None
        return left if isinstance(left, BaseExceptionGroup) else BaseExceptionGroup('', (left,))
    if not isinstance(left, BaseExceptionGroup):
        return None
    part, state[1] = left.split(kinds)
    return part


def _group_failed(state, exc):
    state.append(exc)


def _group_left(state):
    """What goes on behind the clauses, or None: what is left and what was raised again as one group of the first's shape."""
    first, left = state[:2]
    failed = state[2:]
    if not isinstance(first, BaseExceptionGroup):
        return failed[0] if failed else left
    again = [] if left is None else [left]
    raised = []
    for exc in failed:
        (again if _same_story(exc, first) else raised).append(exc)
    if again:
        kept = set()
        for exc in again:
            _leaves(exc, kept)
        raised.append(_split_group(first, lambda exc: id(exc) in kept)[0])
    if not raised:
        return None
    return raised[0] if len(raised) == 1 else BaseExceptionGroup('', raised)


def _same_story(exc, first):
    """Whether an exception is part of the first one, and not raised anew."""
    if not isinstance(exc, BaseExceptionGroup) or exc.__cause__ is not first.__cause__:
        return False
    if exc.__context__ is not first.__context__ or getattr(exc, '__notes__', None) != getattr(first, '__notes__', None):
        return False
    one, other = exc.__traceback__, first.__traceback__
    while one is not None and other is not None and one.tb_lineno == other.tb_lineno:
        one, other = one.tb_next, other.tb_next
    return one is None and other is None


def _leaves(exc, found):
    if isinstance(exc, BaseExceptionGroup):
        for each in exc.exceptions:
            _leaves(each, found)
    else:
        found.add(id(exc))
