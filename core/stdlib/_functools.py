# What is C in CPython's functools.


class partial:
    """A call with some of its arguments given."""

    __tp_name__ = 'functools.partial'

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        self = object.__new__(cls)
        if isinstance(func, partial) and type(func) is cls is partial and not _extra(func):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __init__(self, /, *args, **keywords):
        pass

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        cls = type(self)
        name = cls.__qualname__ if cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__qualname__}'
        for known in _open:
            if known is self:
                return '...'
        _open.append(self)
        try:
            parts = [repr(self.func)] + [repr(arg) for arg in self.args]
            parts += [f'{key}={value!r}' for key, value in self.keywords.items()]
        finally:
            _open.pop()
        return f"{name}({', '.join(parts)})"

    def __reduce__(self):
        return (type(self), (self.func,), (self.func, self.args, self.keywords, _extra(self) or None))

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        self.func, self.args, self.keywords, extra = state
        for name, value in (extra or {}).items():
            setattr(self, name, value)


partial.__module__ = 'functools'
_open = []


def _extra(p):
    return {name: value for name, value in p.__dict__.items() if name not in ('func', 'args', 'keywords')}


_missing = object()


def reduce(function, iterable, initial=_missing, /):
    it = iter(iterable)
    if initial is _missing:
        for initial in it:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in it:
        initial = function(initial, item)
    return initial


class _Key:
    __slots__ = ('obj', '_cmp')

    def __init__(self, obj, cmp):
        self.obj = obj
        self._cmp = cmp

    def __lt__(self, other):
        return self._cmp(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._cmp(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._cmp(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._cmp(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._cmp(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    def key(obj):
        return _Key(obj, mycmp)

    return key


_keywords_follow = object()


def _key_of(args, keywords, typed):
    key = args
    if keywords:
        key = key + (_keywords_follow,)
        for item in keywords.items():
            key = key + item
    if typed:
        key = key + tuple([type(arg) for arg in args]) + tuple([type(value) for value in keywords.values()])
    elif len(key) == 1 and not keywords:
        (only,) = key
        if type(only) is int or type(only) is str:
            return only
    return key


def cached(function, maxsize, typed, info):
    """The function with its cache, as lru_cache gives it."""
    cache = {}
    hits = 0
    misses = 0
    missing = _missing

    if maxsize == 0:

        def wrapper(*args, **keywords):
            nonlocal misses
            misses += 1
            return function(*args, **keywords)

    elif maxsize is None:

        def wrapper(*args, **keywords):
            nonlocal hits, misses
            key = _key_of(args, keywords, typed)
            result = cache.get(key, missing)
            if result is not missing:
                hits += 1
                return result
            misses += 1
            result = function(*args, **keywords)
            cache[key] = result
            return result

    else:

        def wrapper(*args, **keywords):
            nonlocal hits, misses
            key = _key_of(args, keywords, typed)
            result = cache.pop(key, missing)
            if result is not missing:
                hits += 1
                cache[key] = result
                return result
            misses += 1
            result = function(*args, **keywords)
            if key not in cache and len(cache) >= maxsize:
                for oldest in cache:
                    break
                del cache[oldest]
            cache[key] = result
            return result

    def cache_info():
        return info(hits, misses, maxsize, len(cache))

    def cache_clear():
        nonlocal hits, misses
        hits = 0
        misses = 0
        cache.clear()

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper
