"""Tools for functions and callable objects."""

from _functools import cached as _cached, cmp_to_key, partial, reduce
from collections import namedtuple

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
    'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property',
]

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- ordering ------------------------------------------------------------------------------------------------------------


def _negation(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result

    return method


def _with_equal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else result or self == other

    return method


def _and_different(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else result and self != other

    return method


def _neither(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result and self != other

    return method


def _not_or_equal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result or self == other

    return method


_FROM = {
    '__lt__': (('__gt__', _neither), ('__le__', _with_equal), ('__ge__', _negation)),
    '__le__': (('__ge__', _not_or_equal), ('__lt__', _and_different), ('__gt__', _negation)),
    '__gt__': (('__lt__', _neither), ('__ge__', _with_equal), ('__le__', _negation)),
    '__ge__': (('__le__', _not_or_equal), ('__gt__', _and_different), ('__lt__', _negation)),
}


def total_ordering(cls):
    roots = [name for name in _FROM if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, make in _FROM[root]:
        if name not in roots:
            method = make(root)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


# ---- caches --------------------------------------------------------------------------------------------------------------

_CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _with_cache(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorator(function):
        return _with_cache(function, maxsize, typed)

    return decorator


def _with_cache(function, maxsize, typed):
    wrapper = _cached(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).'
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        if not hasattr(instance, '__dict__'):
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            )
        value = self.func(instance)
        object.__setattr__(instance, self.attrname, value)
        return value


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ', '.join([repr(arg) for arg in self.args])
        keywords = ', '.join([f'{name}={value!r}' for name, value in self.keywords.items()])
        return f'functools.partialmethod({self.func}, {args}, {keywords})'

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), '__get__', None)
        if isinstance(self.func, (classmethod, staticmethod)):
            bound = self.func.__func__
            if isinstance(self.func, classmethod):
                return partial(bound, cls if cls is not None else type(obj), *self.args, **self.keywords)
            return partial(bound, *self.args, **self.keywords)
        if obj is None:
            return partial(self.func, *self.args, **self.keywords)
        return partial(self.func, obj, *self.args, **self.keywords)


# ---- dispatch by the type of the first argument -------------------------------------------------------------------------


def _named_types(cls):
    """The class, or those of a union; none when it is neither."""
    if isinstance(cls, type) and not hasattr(cls, '__args__'):
        return (cls,)
    from typing import Union
    parts = getattr(cls, '__args__', ()) if isinstance(cls, type(int | str)) or getattr(cls, '__origin__', None) is Union else ()
    return parts if all([isinstance(part, type) for part in parts]) else ()


def singledispatch(func):
    registry = {object: func}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry and base is not object:
                return registry[base]
        best = None
        for known in registry:
            if known is not object and issubclass(cls, known) and (best is None or issubclass(known, best)):
                best = known
        return registry[object if best is None else best]

    def register(cls, func=None):
        if func is None:
            if _named_types(cls):
                return lambda f: register(cls, f)
            hints = getattr(cls, '__annotations__', {})
            func = cls
            if not hints:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. '
                    'Use either `@register(some_class)` or plain `@register` on an annotated function.'
                )
            from typing import get_type_hints

            argname, cls = next(iter(get_type_hints(func).items()))
            if not _named_types(cls):
                what = 'is not a class' if getattr(cls, '__origin__', None) is None else 'not all arguments are classes'
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} {what}.')
        elif not _named_types(cls):
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        for each in _named_types(cls):
            registry[each] = func
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(type(args[0]))(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            function = self.dispatcher.dispatch(type(args[0]))
            if isinstance(function, (classmethod, staticmethod)):
                function = function.__get__(obj, cls)
                return function(*args, **keywords)
            return function(obj, *args, **keywords)

        method.register = self.register
        update_wrapper(method, self.func)
        return method
