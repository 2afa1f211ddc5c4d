"""Variables that have a value of their own in each context; a thread has one context."""

import threading

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

_here = threading.local()


def _current():
    context = getattr(_here, 'context', None)
    if context is None:
        context = _here.context = Context()
    return context


class Context:
    __module__ = '_contextvars'

    def __init__(self):
        self._values = {}
        self._entered = False

    def __reduce__(self):
        raise TypeError("cannot pickle '_contextvars.Context' object")

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        before = _current()
        self._entered = True
        _here.context = self
        try:
            return callable(*args, **kwargs)
        finally:
            _here.context = before
            self._entered = False

    def copy(self):
        other = Context()
        other._values = dict(self._values)
        return other

    def __contains__(self, var):
        return _checked(var) in self._values

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, var, default=None, /):
        return self._values.get(_checked(var), default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f'a ContextVar key was expected, got {var!r}')
    return var


def copy_context():
    return _current().copy()


class Token:
    """What ContextVar.set answers: how to have the value from before again."""

    __module__ = '_contextvars'

    MISSING = type('Token.MISSING', (), {'__repr__': lambda self: '<Token.MISSING>'})()

    def __init__(self, context, var, old_value):
        self._context = context
        self.var = var
        self.old_value = old_value
        self._used = False

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'


class ContextVar:
    __module__ = '_contextvars'

    def __init__(self, name, /, **default):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name = name
        self._default = default.pop('default', Token.MISSING)
        if default:
            raise TypeError(f'{next(iter(default))!r} is an invalid keyword argument for ContextVar()')

    __class_getitem__ = classmethod(type(list[int]))

    def __repr__(self):
        default = '' if self._default is Token.MISSING else f' default={self._default!r}'
        return f'<ContextVar name={self.name!r}{default} at {id(self):#x}>'

    def __reduce__(self):
        raise TypeError("cannot pickle '_contextvars.ContextVar' object")

    def get(self, *default):
        value = _current()._values.get(self, Token.MISSING)
        if value is not Token.MISSING:
            return value
        if default:
            return default[0]
        if self._default is not Token.MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current()
        token = Token(context, self, context._values.get(self, Token.MISSING))
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current():
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token.old_value is Token.MISSING:
            del _current()._values[self]
        else:
            _current()._values[self] = token.old_value
