"""Copies of objects, shallow and deep."""

import sys

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_ATOMIC = (
    type(None), int, float, bool, str, bytes, type, range, type(Ellipsis), type(NotImplemented), type(len), type(lambda: 0),
    property,
)


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls in (tuple, frozenset, slice) or isinstance(x, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, None, *reduced)


def _own(x, name):
    """A method that x has, or its class, and not from object."""
    method = getattr(type(x), name, None)
    inherited = method is None or method is getattr(object, name, None)
    return getattr(x, '__dict__', {}).get(name) if inherited else getattr(x, name)


def _reduce(x, cls):
    copyreg = sys.modules.get('copyreg')
    if copyreg is not None and cls in copyreg.dispatch_table:
        return copyreg.dispatch_table[cls](x)
    method = _own(x, '__reduce_ex__')
    if method is not None:
        return method(4)
    method = _own(x, '__reduce__')
    if method is not None:
        return method()
    if cls in _UNCOPYABLE or cls.__module__ in ('_thread', '_io'):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    if _own(x, '__getnewargs_ex__') is not None:
        args, keywords = x.__getnewargs_ex__()
    else:
        args = x.__getnewargs__() if _own(x, '__getnewargs__') is not None else _content(x)
        keywords = {}
    state = x.__getstate__() if _own(x, '__getstate__') is not None else _state(x, cls)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return (_make, (cls, tuple(args), keywords), state, items, pairs)


def _content(x):
    """What an immutable built-in type's part of x is made of."""
    if isinstance(x, (set, frozenset)):
        return (list(x),)
    for base in (int, float, str, bytes, tuple):
        if isinstance(x, base):
            return (base(x),)
    if isinstance(x, bytearray):
        return (bytes(x),)
    if isinstance(x, BaseException):
        return x.args
    return ()


def _make(cls, args, keywords):
    obj = cls.__new__(cls, *args, **keywords)
    if isinstance(obj, (set, bytearray)):
        obj.__init__(*args)
    return obj


def _state(x, cls):
    state = getattr(x, '__dict__', None)
    state = dict(state) if state else None
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f"_{base.__name__.lstrip('_')}{name}"
            if hasattr(x, name) and (state is None or name not in state):
                slots[name] = getattr(x, name)
            elif state is not None and name in state:
                slots[name] = state.pop(name)
    return (state or None, slots) if slots else state


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _nil)
    if y is not _nil:
        return y
    if cls is list:
        y = []
        memo[key] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[key] = y
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            y = method(memo)
        elif cls is _method:
            y = cls(x.__func__, deepcopy(x.__self__, memo))
        else:
            reduced = _reduce(x, cls)
            y = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        _keep_alive(x, memo)
    return y


def _generator():
    yield


class _Some:
    def method(self):
        pass


_method = type(_Some().method)
_UNCOPYABLE = (
    type(_generator()), type(sys), type(sys.__stdout__), type(object.__dict__), type({}.keys()), type({}.values()),
    type({}.items()), memoryview, type((lambda: 0).__code__),
)


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # a tuple that holds itself was copied meanwhile
    known = memo.get(id(x))
    if known is not None:
        return known
    for a, b in zip(x, items):
        if a is not b:
            return tuple(items)
    return x


def _keep_alive(x, memo):
    """Ids stay valid as long as what they belong to lives."""
    memo.setdefault(id(memo), []).append(x)


def _rebuild(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                for name, value in state.items():
                    object.__setattr__(y, name, value)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y
