"""References that do not keep their object alive."""

import atexit
from _collections_abc import MutableMapping, MutableSet
from _weakref import _refs, getweakrefcount, ref

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
    'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]

ReferenceType = ref


def getweakrefs(object):
    return _refs(object)


# ---- proxies ----------------------------------------------------------------------------------------------------------------


def _target(p):
    target = object.__getattribute__(p, '_ref')()
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


class ProxyType:
    __slots__ = ('_ref', '__weakref__')

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        target = object.__getattribute__(self, '_ref')()
        return f'<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>'

    def __bool__(self):
        return True if _target(self) else False

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __eq__(self, other):
        return _target(self) == _plain(other)

    def __ne__(self, other):
        return _target(self) != _plain(other)

    def __lt__(self, other):
        return _target(self) < _plain(other)

    def __add__(self, other):
        return _target(self) + _plain(other)

    def __sub__(self, other):
        return _target(self) - _plain(other)

    def __mul__(self, other):
        return _target(self) * _plain(other)

    __hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **keywords):
        return _target(self)(*args, **keywords)


def _plain(value):
    return _target(value) if type(value) in (ProxyType, CallableProxyType) else value


def proxy(object_, callback=None, /):
    p = object.__new__(CallableProxyType if callable(object_) else ProxyType)
    if callback is None:
        object.__setattr__(p, '_ref', ref(object_))
    else:
        me = ref(p)
        object.__setattr__(p, '_ref', ref(object_, lambda _: callback(me())))
    return p


# ---- methods ----------------------------------------------------------------------------------------------------------------


class WeakMethod(ref):
    """A ref to a bound method that lives as long as its object."""

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = ref.__new__(cls, obj, None if callback is None else lambda _: callback(self))
        self._func = ref(func)
        self._type = type(meth)
        return self

    def __call__(self):
        obj = ref.__call__(self)
        func = self._func()
        return None if obj is None or func is None else func.__get__(obj)


# ---- collections ------------------------------------------------------------------------------------------------------------


class KeyedRef(ref):
    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **keywords):
        self.data = {}
        me = ref(self)

        def remove(gone):
            d = me()
            if d is not None and d.data.get(gone.key) is gone:
                del d.data[gone.key]

        self._remove = remove
        self.update(other, **keywords)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        found = self.data.get(key)
        value = None if found is None else found()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def keys(self):
        for key, found in list(self.data.items()):
            if found() is not None:
                yield key

    def values(self):
        for found in list(self.data.values()):
            value = found()
            if value is not None:
                yield value

    def items(self):
        for key, found in list(self.data.items()):
            value = found()
            if value is not None:
                yield (key, value)

    def valuerefs(self):
        return list(self.data.values())

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        me = ref(self)

        def remove(gone):
            d = me()
            if d is not None:
                d.data.pop(gone, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        try:
            return self.data[ref(key)]
        except KeyError:
            raise KeyError(ref(key)) from None

    def __setitem__(self, key, value):
        plain = ref(key)
        if plain in self.data:
            self.data[plain] = value
        else:
            self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            plain = ref(key)
        except TypeError:
            return False
        return plain in self.data

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def keys(self):
        for found in list(self.data):
            key = found()
            if key is not None:
                yield key

    def values(self):
        for found, value in list(self.data.items()):
            if found() is not None:
                yield value

    def items(self):
        for found, value in list(self.data.items()):
            key = found()
            if key is not None:
                yield (key, value)

    def keyrefs(self):
        return list(self.data)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = {}
        me = ref(self)

        def remove(gone):
            s = me()
            if s is not None:
                s.data.pop(gone, None)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for found in list(self.data):
            item = found()
            if item is not None:
                yield item

    def __contains__(self, item):
        try:
            plain = ref(item)
        except TypeError:
            return False
        return plain in self.data

    def __repr__(self):
        return repr({found for found in self.data})

    def add(self, item):
        if ref(item) not in self.data:
            self.data[ref(item, self._remove)] = None

    def discard(self, item):
        self.data.pop(ref(item), None)

    def remove(self, item):
        del self.data[ref(item)]

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            try:
                found, _ = self.data.popitem()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = found()
            if item is not None:
                return item

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        new = type(self)(self)
        new.update(other)
        return new

    __or__ = union

    def difference(self, other):
        return type(self)([item for item in self if item not in other])

    __sub__ = difference

    def intersection(self, other):
        return type(self)([item for item in self if item in other])

    __and__ = intersection

    def issubset(self, other):
        return all([item in other for item in self])

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None


# ---- finalizers --------------------------------------------------------------------------------------------------------------


class finalize:
    """Calls func when obj goes, or at the exit of the program."""

    __slots__ = ('_index',)
    _registry = {}
    _count = 0
    _at_exit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            finalize._at_exit = True
            atexit.register(finalize._run_all)
        index = finalize._count
        finalize._count = index + 1
        self._index = index
        finalize._registry[index] = [ref(obj, lambda _: finalize._call(index)), func, args, kwargs, True]

    @classmethod
    def _call(cls, index):
        info = cls._registry.pop(index, None)
        if info is not None:
            return info[1](*info[2], **info[3])

    @classmethod
    def _run_all(cls):
        import sys
        for index in sorted(cls._registry, reverse=True):
            info = cls._registry.get(index)
            if info is not None and info[4]:
                try:
                    cls._call(index)
                except Exception:
                    sys.excepthook(*sys.exc_info())

    def __call__(self, _=None):
        return finalize._call(self._index)

    def detach(self):
        info = finalize._registry.get(self._index)
        obj = None if info is None else info[0]()
        if obj is not None and finalize._registry.pop(self._index, None):
            return (obj, info[1], info[2], info[3])

    def peek(self):
        info = finalize._registry.get(self._index)
        obj = None if info is None else info[0]()
        if obj is not None:
            return (obj, info[1], info[2], info[3])

    @property
    def alive(self):
        return self._index in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self._index)
        return info is not None and info[4]

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self._index)
        if info is not None:
            info[4] = True if value else False

    def __repr__(self):
        info = finalize._registry.get(self._index)
        obj = None if info is None else info[0]()
        if obj is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'
