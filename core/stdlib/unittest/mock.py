"""Objects that stand for others and remember how they were used, and patches that put them in place."""

import functools
import importlib
import inspect
import io
import sys

from unittest.util import safe_repr

__all__ = [
    'ANY', 'DEFAULT', 'FILTER_DIR', 'MagicMock', 'Mock', 'NonCallableMagicMock', 'NonCallableMock', 'PropertyMock', 'call',
    'create_autospec', 'mock_open', 'patch', 'seal', 'sentinel',
]

FILTER_DIR = True


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinels:
    """An object of its own for each name."""

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        made = _Sentinel(name)
        setattr(self, name, made)
        return made


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to all."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


# ---- calls ----------------------------------------------------------------------------------------------------------


def _parts(value):
    """(name, args, kwargs) of a call, or of a tuple that stands for one; None where a tuple does not."""
    if len(value) == 3:
        return tuple(value)
    name, args, kwargs = '', (), {}
    for i, part in enumerate(value):
        if isinstance(part, str) and i == 0:
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            return None
    return name, args, kwargs


def _call_text(name, args, kwargs):
    inner = ', '.join([repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()])
    return f'{name}({inner})'


class _Call(tuple):
    """A call with its arguments, or the beginning of one: call(1), call.method(2), call.a.b(3)."""

    def __new__(cls, value=(), name=None, parent=None, two=False, from_kall=True):
        told, args, kwargs = _parts(value)
        self = tuple.__new__(cls, (args, kwargs) if two else (told, args, kwargs))
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall
        return self

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        pass

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return NotImplemented if not hasattr(other, '__len__') or isinstance(other, str) else False
        parents = self._mock_parent, getattr(other, '_mock_parent', None)
        if None not in parents and parents[0] != parents[1]:
            return False
        theirs = _parts(other)
        if theirs is None:
            return False
        name, args, kwargs = _parts(self)
        if name and theirs[0] != name:
            return False
        # theirs first: it may be of ANY
        return (theirs[1], theirs[2]) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=f'{self._mock_name}()', parent=self)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        path = name if self._mock_name is None else f'{self._mock_name}.{name}'
        return _Call(name=path, parent=None if self._mock_name is None else self, from_kall=False)

    @property
    def args(self):
        return _parts(self)[1]

    @property
    def kwargs(self):
        return _parts(self)[2]

    def call_list(self):
        """The calls that led to this one, with it."""
        calls, current = [], self
        while current is not None:
            if current._mock_from_kall:
                calls.append(current)
            current = current._mock_parent
        return _CallList(reversed(calls))

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call' + name if name.startswith('()') else name
        name, args, kwargs = _parts(self)
        if not name:
            return _call_text('call', args, kwargs)
        return _call_text('call' + name if name.startswith('()') else f'call.{name}', args, kwargs)


class _CallList(list):
    """Calls in their order; a list of calls is in it where they follow one another."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i : i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        return '[' + ', '.join([repr(each) for each in self]) + ']'


call = _Call(from_kall=False)


# ---- mocks ----------------------------------------------------------------------------------------------------------

_COMPARED = ('__lt__', '__gt__', '__le__', '__ge__')
_RETURNED = {
    **{name: NotImplemented for name in _COMPARED}, '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False,
    '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1,
}
_COMPUTED = {
    '__hash__': object.__hash__, '__str__': object.__str__,
    '__eq__': lambda self, other: True if self is other else NotImplemented,
    '__ne__': lambda self, other: False if self is other else NotImplemented,
    '__iter__': lambda self: iter([]),
}
_OPERATORS = 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or'.split()
_MAGIC = frozenset(
    [
        *_RETURNED, *_COMPUTED, '__enter__', '__getitem__', '__setitem__', '__delitem__', '__missing__', '__reversed__',
        '__neg__', '__pos__', '__abs__', '__invert__', '__trunc__', '__floor__', '__ceil__', '__round__', '__fspath__',
        '__format__', '__call__' , '__next__', '__dir__', '__repr__', '__get__', '__set__', '__delete__',
        *[f'__{kind}{name}__' for name in _OPERATORS for kind in ('', 'i', 'r')],
    ]
)
_NOT_OFFERED = {'__call__', '__next__', '__dir__', '__repr__', '__get__', '__set__', '__delete__', '__format__', '__missing__',
                '__reversed__'}
_OFFERED = _MAGIC - _NOT_OFFERED - {f'__r{name}__' for name in _OPERATORS}
_ASSERTIONS = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_get = object.__getattribute__
_set = object.__setattr__


def _is_exception(obj):
    return isinstance(obj, BaseException) or (isinstance(obj, type) and issubclass(obj, BaseException))


def _in_turn(effect):
    """A side effect that is given as several is taken one by one."""
    if effect is None or callable(effect) or _is_exception(effect):
        return effect
    return effect if hasattr(effect, '__next__') else iter(effect)


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kw):
        # a class for each, as special methods are looked for there
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__}))

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
        _eat_self=None, unsafe=False, **kwargs,
    ):
        fields = {
            '_mock_parent': parent, '_mock_name': name, '_mock_new_name': _new_name,
            '_mock_new_parent': parent if _new_parent is None else _new_parent, '_mock_sealed': False, '_mock_magic': {},
            '_mock_children': {}, '_mock_wraps': wraps, '_mock_return_value': DEFAULT, '_mock_side_effect': None,
            '_mock_unsafe': unsafe, '_mock_signature': None,
        }
        for key, value in fields.items():
            _set(self, key, value)
        self._mock_use_spec(spec_set if spec is None else spec, spec_set is not None)
        self._mock_forget()
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_use_spec(self, spec, strict=False):
        names = None
        if spec is not None:
            names = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
            if isinstance(spec, (list, tuple)):
                spec = None
        _set(self, '_mock_methods', names)
        _set(self, '_mock_strict', strict)
        _set(self, '_spec_class', spec if spec is None or isinstance(spec, type) else type(spec))

    def _mock_forget(self):
        _set(self, 'called', False)
        _set(self, 'call_count', 0)
        _set(self, 'call_args', None)
        for key in ('call_args_list', 'mock_calls', 'method_calls'):
            _set(self, key, _CallList())

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    # ---- attributes ---------------------------------------------------------------------------------------------

    def __getattribute__(self, name):
        if name[:2] == '__' and name in _MAGIC:
            magic = _get(self, '__dict__').get('_mock_magic', {})
            if name in magic:
                return magic[name]
            if issubclass(type(self), MagicMixin) and name in _OFFERED and self._mock_offers(name):
                return self._mock_magic_of(name)
        return _get(self, name)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe', '_mock_children'):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _MAGIC:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not self._mock_unsafe and name.startswith(_ASSERTIONS) and (self._mock_methods or ()) == ():
            raise AttributeError(
                f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.'
            )
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._mock_child(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in ('return_value', 'side_effect') or name.startswith('_mock_') or name in _get(self, '__dict__'):
            return _set(self, name, value)
        if self._mock_strict and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _MAGIC:
            return self._mock_set_magic(name, value)
        if name == '__class__':
            return _set(self, '_spec_class', value)
        if isinstance(getattr(type(self), name, None), property):
            return _set(self, name, value)
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._mock_path()}.{name}')
        _adopt(self, value, name, name)
        if _is_mock(value):
            self._mock_children[name] = value
            return None
        return _set(self, name, value)

    def __delattr__(self, name):
        if name in _MAGIC and name in self._mock_magic:
            del self._mock_magic[name]
            delattr(type(self), name)
            return
        if name in _get(self, '__dict__'):
            object.__delattr__(self, name)
        elif self._mock_children.get(name) is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def _mock_child(self, **kw):
        """A mock for an attribute or a result."""
        if self._mock_sealed:
            name = f'.{kw["name"]}' if 'name' in kw else '()'
            raise AttributeError(f'{self._mock_path()}{name}')
        return self._get_child_mock(**kw)

    def _get_child_mock(self, /, **kw):
        # the class under the one that is this mock's own
        cls = type(self).__mro__[1]
        if not issubclass(cls, CallableMixin):
            cls = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        return cls(**kw)

    def __dir__(self):
        names = set(self._mock_methods or [])
        if not names or self._mock_methods is None:
            names.update(name for name in dir(type(self)) if not name.startswith('_mock'))
        names.update(name for name in _get(self, '__dict__') if not name.startswith('_'))
        names.update(name for name, child in self._mock_children.items() if child is not _deleted)
        return sorted(names)

    # ---- special methods ----------------------------------------------------------------------------------------

    def _mock_set_magic(self, name, value):
        _adopt(self, value, None, name)
        self._mock_magic[name] = value
        if _is_mock(value):
            setattr(type(self), name, lambda self, *args, **kw: value(*args, **kw))
        else:
            setattr(type(self), name, value if callable(value) else property(lambda self: value))

    # ---- what calls give ----------------------------------------------------------------------------------------

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT:
            self._mock_return_value = self._mock_child(_new_parent=self, _new_name='()')
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        _set(self, '_mock_return_value', value)
        _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        _set(self, '_mock_side_effect', _in_turn(value))

    # ---- setting up ---------------------------------------------------------------------------------------------

    def configure_mock(self, /, **kwargs):
        """Sets attributes; 'a.b.return_value' is one of an attribute's."""
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count('.')):
            *names, last = path.split('.')
            setattr(functools.reduce(getattr, names, self), last, value)

    def attach_mock(self, mock, attribute):
        """Makes `mock` an attribute of this one, which records its calls from then on."""
        for key in ('_mock_parent', '_mock_new_parent'):
            _set(mock, key, None)
        _set(mock, '_mock_name', '')
        _set(mock, '_mock_new_name', '')
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_use_spec(spec, spec_set)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets the calls, its attributes' too."""
        visited = [] if visited is None else visited
        if any(other is self for other in visited):
            return
        visited.append(self)
        self._mock_forget()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in [*self._mock_children.values(), *self._mock_magic.values(), self._mock_return_value]:
            if _is_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)

    # ---- assertions ---------------------------------------------------------------------------------------------

    def _mock_path(self):
        """The mock's name, as calls have it: mock.attribute().attribute"""
        names, current = [], self
        while current is not None:
            name = current._mock_new_name
            parent = current._mock_new_parent
            names.append((name or '', parent))
            if parent is None:
                names[-1] = (current._mock_name or 'mock', None)
            current = parent
        text = ''
        for name, _ in reversed(names):
            text += name if not text or name == '()' else f'.{name}'
        return text

    def _mock_calls_text(self, prefix='Calls'):
        return f'\n{prefix}: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def _mock_same(self, actual, expected):
        """Whether two calls are one for the signature that the mock has."""
        if self._mock_signature is None or actual is None:
            return expected == actual
        try:
            bind = self._mock_signature.bind
            given, wanted = bind(*actual.args, **actual.kwargs), bind(*expected.args, **expected.kwargs)
        except TypeError:
            return False
        return (wanted.args, wanted.kwargs) == (given.args, given.kwargs)

    def _mock_expected(self, args, kwargs):
        return _call_text(self._mock_name or 'mock', args, kwargs)

    def assert_called_with(self, /, *args, **kwargs):
        """The last call was this one."""
        expected = self._mock_expected(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        if not self._mock_same(self.call_args, _Call((args, kwargs), two=True)):
            actual = self._mock_expected(*self.call_args)
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: {actual}')

    def assert_called_once_with(self, /, *args, **kwargs):
        """There was one call, this one."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} times."
                f'{self._mock_calls_text()}'
            )
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """One of the calls was this one."""
        expected = _Call((args, kwargs), two=True)
        if not any(self._mock_same(actual, expected) for actual in self.call_args_list):
            raise AssertionError(f'{self._mock_expected(args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        """The calls are among those of the mock: in a row, or somewhere."""
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(
                    f'Calls not found.\nExpected: {_CallList(calls)}{self._mock_calls_text("  Actual").rstrip(".")}'
                )
            return
        left, absent = list(self.mock_calls), []
        for each in calls:
            try:
                left.remove(each)
            except ValueError:
                absent.append(each)
        if absent:
            raise AssertionError(
                f'{self._mock_name or "mock"!r} does not contain all of {tuple(absent)!r} in its call list, '
                f'found {list(self.mock_calls)!r} instead'
            )

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to have been called once. Called {self.call_count} times."
                f'{self._mock_calls_text()}'
            )

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} times."
                f'{self._mock_calls_text()}'
            )

    def __repr__(self):
        name = self._mock_path()
        shown = '' if name == 'mock' else f' name={name!r}'
        strict = 'spec_set' if self._mock_strict else 'spec'
        spec = '' if self._spec_class is None else f' {strict}={self._spec_class.__name__!r}'
        return f'<{type(self).__name__}{shown}{spec} id={str(id(self))!r}>'


def _is_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _adopt(parent, value, name, new_name):
    """Makes a mock that has no name and no parent a part of `parent`."""
    if not _is_mock(value):
        return
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return  # it would be a part of itself
        ancestor = ancestor._mock_new_parent
    if new_name:
        _set(value, '_mock_new_parent', parent)
        _set(value, '_mock_new_name', new_name)
    if name:
        _set(value, '_mock_parent', parent)
        _set(value, '_mock_name', name)


class CallableMixin:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, *args, **kwargs):
        super().__init__(spec, *args, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._mock_signature is not None:
            self._mock_signature.bind(*args, **kwargs)
        self._mock_record(args, kwargs)
        return self._mock_result(args, kwargs)

    def _mock_record(self, args, kwargs):
        """Notes the call here and in all mocks that this one is a part of."""
        _set(self, 'called', True)
        _set(self, 'call_count', self.call_count + 1)
        made = _Call((args, kwargs), two=True)
        _set(self, 'call_args', made)
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(('', args, kwargs)))
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        path = self._mock_new_name
        after_call = path == '()'
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_name = f'{parent._mock_name}.{method_name}'
            parent.mock_calls.append(_Call((path, args, kwargs)))
            if parent._mock_new_name:
                path = parent._mock_new_name + ('' if after_call else '.') + path
                after_call = parent._mock_new_name == '()'
            parent = parent._mock_new_parent

    def _mock_result(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if _is_exception(result) and not callable(effect):
                raise result
            if result is not DEFAULT:
                return result
        elif self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Has every attribute, can be called in every way, and remembers it all."""


class MagicMixin:
    """Special methods that are mocks."""

    def _mock_offers(self, name):
        return self._mock_methods is None or name in self._mock_methods

    def _mock_magic_of(self, name):
        """The mock of a special method; made when it is first used."""
        if name in self._mock_magic:
            return self._mock_magic[name]
        child = self._mock_child(name=name, _new_name=name, _new_parent=self)
        self._mock_magic[name] = child
        if name in _RETURNED:
            child.return_value = _RETURNED[name]
        return child


def _magic(name):
    computed = _COMPUTED.get(name)

    def method(self, *args, **kw):
        if not self._mock_offers(name):
            if computed is not None:
                return computed(self, *args)
            raise TypeError(f'{type(self).__name__!r} object does not support {name}')
        child = self._mock_magic_of(name)
        if computed is None or not _is_mock(child):
            return child(*args, **kw)
        if child._mock_side_effect is not None:
            return child(*args, **kw)
        child._mock_record(args, kw)
        if child._mock_return_value is DEFAULT:
            return computed(self, *args)
        value = child._mock_return_value
        return iter(value) if name == '__iter__' else value

    method.__name__ = name
    return method


for _name in _OFFERED:
    setattr(MagicMixin, _name, _magic(_name))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock that can also be compared, walked, entered, counted …"""


class PropertyMock(Mock):
    """Stands for a property: reading it calls it without arguments, setting it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """From here on no attribute or result that was not used before is made."""
    mock._mock_sealed = True
    for child in [*mock._mock_children.values(), mock._mock_return_value]:
        if _is_mock(child) and child._mock_new_parent is mock:
            seal(child)


# ---- specifications -------------------------------------------------------------------------------------------------


def _signature_of(spec, skip_first):
    """How `spec` may be called; None when that is not known."""
    try:
        found = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if not skip_first:
        return found
    return found.replace(parameters=list(found.parameters.values())[1:])


def _as_defined(cls, name):
    """What the class, or the nearest of its bases, holds under that name, unbound."""
    for each in cls.__mro__:
        if name in each.__dict__:
            return each.__dict__[name]
    return None


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """A mock with the attributes of `spec` alone, which may be called as `spec` may be."""
    if _is_mock(spec):
        raise TypeError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_type = isinstance(spec, type)
    callable_ = callable(spec) and not (is_type and instance and not hasattr(spec, '__call__'))
    if is_type and instance:
        callable_ = '__call__' in dir(spec) and any('__call__' in cls.__dict__ for cls in spec.__mro__[:-1])
    cls = MagicMock if callable_ else NonCallableMagicMock
    kind = {'spec_set': spec} if spec_set else {'spec': spec}
    mock = cls(name=_name, parent=_parent, _new_parent=_parent, _new_name=_name or '', **kind, **kwargs)
    if not is_type and not inspect.isroutine(spec):
        _set(mock, '_spec_class', type(spec))
    if callable_ and not (is_type and instance):
        _set(mock, '_mock_signature', _signature_of(spec, False))
    if is_type and not instance and 'return_value' not in kwargs:
        made = create_autospec(spec, spec_set, instance=True)
        _adopt(mock, made, None, '()')
        mock.return_value = made
    if inspect.isroutine(spec):
        if inspect.isfunction(spec):
            # as a function's: a class that holds it gives it the object
            type(mock).__get__ = lambda self, obj, cls: self if obj is None else functools.partial(self, obj)
        return mock
    for name in dir(spec):
        if name in _MAGIC or (name.startswith('__') and name.endswith('__')):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if inspect.isroutine(original):
            static = is_type and isinstance(_as_defined(spec, name), (staticmethod, classmethod))
            child = MagicMock(spec=original, parent=mock, name=name, _new_name=name, _new_parent=mock)
            _set(child, '_mock_signature', _signature_of(original, is_type and instance and not static))
        else:
            child = NonCallableMagicMock(spec=original, parent=mock, name=name, _new_name=name, _new_parent=mock)
        mock._mock_children[name] = child
    return mock


# ---- patches --------------------------------------------------------------------------------------------------------


def _find(path):
    """What a dotted path names; its modules are imported."""
    first, *rest = path.split('.')
    found = sys.modules.get(first) or importlib.import_module(first)
    for i, name in enumerate(rest, 1):
        try:
            found = getattr(found, name)
        except AttributeError:
            importlib.import_module('.'.join([first, *rest[:i]]))
            found = getattr(found, name)
    return found


class _patch:
    """Puts something in the place of an attribute, for a while."""

    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and (new is not DEFAULT or autospec is not None):
            what = 'new' if new is not DEFAULT else 'autospec'
            raise ValueError(f"Cannot use 'new_callable' and '{what}' together" if what == 'autospec' else
                             "Cannot use 'new' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        made = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable,
            self.kwargs,
        )
        made.attribute_name = self.attribute_name
        made.additional_patchers = [each.copy() for each in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(func, name), '__call__'):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        def patched(*args, **keywargs):
            entered, given = [], ()
            try:
                for patching in patched.patchings:
                    value = patching.__enter__()
                    entered.append(patching)
                    if patching.attribute_name is not None:
                        keywargs.update(value)
                    elif patching.new is DEFAULT:
                        given += (value,)
                return func(*args, *given, **keywargs)
            finally:
                for patching in reversed(entered):
                    patching.__exit__(*sys.exc_info())

        patched.patchings = [self]
        return patched

    def _original(self):
        """(what is there, whether it is the target's own)"""
        own = getattr(self.target, '__dict__', {})
        if self.attribute in own:
            return own[self.attribute], True
        original = getattr(self.target, self.attribute, DEFAULT)
        if original is DEFAULT and not self.create:
            import builtins
            if inspect.ismodule(self.target) and hasattr(builtins, self.attribute):
                return getattr(builtins, self.attribute), False
            raise AttributeError(f'{self.target} does not have the attribute {self.attribute!r}')
        return original, False

    def _make(self, original):
        """The mock to put in place."""
        spec, strict = self.spec, self.spec_set
        if spec is True:
            spec = original
        if strict is True:
            strict = original
        if self.autospec:
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, spec_set=bool(strict), _name=self.attribute, **self.kwargs)
        kwargs = dict(self.kwargs)
        if self.new_callable is not None:
            cls = self.new_callable
        else:
            wanted = strict if spec is None else spec
            listed = isinstance(wanted, (list, tuple))
            can = wanted is None or ('__call__' in wanted if listed else callable(wanted))
            cls = MagicMock if can else NonCallableMagicMock
        if spec is not None:
            kwargs['spec'] = spec
        if strict is not None:
            kwargs['spec_set'] = strict
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            kwargs.setdefault('name', self.attribute)
        made = cls(**kwargs)
        wanted = strict if spec is None else spec
        if isinstance(wanted, type) and _is_mock(made) and 'return_value' not in kwargs and callable(made):
            instance = (MagicMock if any('__call__' in c.__dict__ for c in wanted.__mro__[:-1]) else NonCallableMagicMock)(
                **{'spec' if strict is None else 'spec_set': wanted}
            )
            made.return_value = instance
        return made

    def __enter__(self):
        self.target = self.getter()
        self.temp_original, self.is_local = self._original()
        new = self._make(self.temp_original) if self.new is DEFAULT else self.new
        self._entered = []
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        given = {self.attribute_name: new} if self.new is DEFAULT else {}
        try:
            for each in self.additional_patchers:
                given.update(each.__enter__() if each.new is DEFAULT else (each.__enter__(), {})[1])
                self._entered.append(each)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return given

    def __exit__(self, *exc_info):
        for each in reversed(self._entered):
            each.__exit__(*exc_info)
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


def _getter_of(target):
    try:
        path, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return (lambda: _find(path)), attribute


def patch(
    target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs
):
    """Patches 'module.attribute'; a decorator and a context manager."""
    getter, attribute = _getter_of(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(
    target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs
):
    """Patches an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Patches several attributes of an object."""
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    getter = (lambda: _find(target)) if isinstance(target, str) else (lambda: target)
    patchers = []
    for attribute, new in kwargs.items():
        each = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        each.attribute_name = attribute
        patchers.append(each)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict:
    """Changes entries of a dict, for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f

        @functools.wraps(f)
        def inner(*args, **kw):
            with self:
                return f(*args, **kw)

        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _find(self.in_dict)
        self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            self._empty()
        for key, value in self.values.items():
            self.in_dict[key] = value
        return self.in_dict

    def _empty(self):
        for key in list(self.in_dict):
            del self.in_dict[key]

    def __exit__(self, *args):
        if self._original is not None:
            self._empty()
            for key, value in self._original.items():
                self.in_dict[key] = value
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active.append(self)
        return result

    def stop(self):
        if self not in _patch._active:
            return None
        _patch._active.remove(self)
        return self.__exit__(None, None, None)


def _stop_all():
    for each in reversed(list(_patch._active)):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'


# ---- files ----------------------------------------------------------------------------------------------------------


def mock_open(mock=None, read_data=''):
    """A mock of open(): what is read from its files is `read_data`."""
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=sorted(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO))))
    handle.__enter__.return_value = handle
    data = None

    def fresh():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    def reads(name):
        def read(*args, **kwargs):
            given = getattr(handle, name)._mock_return_value
            return given if given is not DEFAULT else getattr(data, name)(*args, **kwargs)
        return read

    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).side_effect = reads(name)
    handle.write.return_value = None
    handle.__iter__.side_effect = lambda: iter(data.readlines())
    handle.__next__ = lambda self: next(data)

    def open_again(*args, **kwargs):
        nonlocal data
        data = fresh()
        return DEFAULT

    data = fresh()
    mock.side_effect = open_again
    mock.return_value = handle
    return mock
