"""Names for type hints. Nothing is checked: they can be subscripted, compared and shown."""

import abc
import builtins
import collections
import collections.abc
import contextlib
import re
import sys
import types
from sys import _caller_name
from types import GenericAlias

TYPE_CHECKING = False


def _shown(arg):
    if arg is ...:
        return '...'
    if isinstance(arg, type) and not isinstance(arg, GenericAlias):
        return arg.__qualname__ if arg.__module__ == 'builtins' else f'{arg.__module__}.{arg.__qualname__}'
    if isinstance(arg, (list, tuple)):
        return '[' + ', '.join([_shown(part) for part in arg]) + ']'
    if isinstance(arg, types.FunctionType):
        return arg.__name__
    return repr(arg)


class ForwardRef:
    """A type that is named before it exists."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


def _as_type(arg):
    """What may stand for a type, as the type."""
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _parameters(args):
    """The type variables in arguments, each once, in order."""
    found = []
    for arg in args:
        inner = (arg,) if isinstance(arg, TypeVar) else _parameters(arg) if isinstance(arg, (list, tuple)) else (
            () if isinstance(arg, type) and not isinstance(arg, GenericAlias) else getattr(arg, '__parameters__', ())
        )
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


def _replaced(arg, given):
    """An argument with type variables exchanged for what is given for them."""
    if isinstance(arg, TypeVar):
        return given.get(arg, arg)
    if isinstance(arg, (list, tuple)):
        return type(arg)([_replaced(part, given) for part in arg])
    inner = () if isinstance(arg, type) and not isinstance(arg, GenericAlias) else getattr(arg, '__parameters__', ())
    return arg[tuple([given.get(one, one) for one in inner])] if inner else arg


class _Alias:
    """A name that may be subscripted: List, Optional …, and what comes of it."""

    def __init__(self, name, origin=None, args=None, count=None):
        self._special = name
        self.__origin__ = origin
        self._count = count
        if args is not None:
            self.__args__ = args
            self.__parameters__ = _parameters(args)

    def __getitem__(self, args):
        name = self._special
        if hasattr(self, '__args__'):
            return self._substituted(args if isinstance(args, tuple) else (args,))
        if name in _PLAIN:
            raise TypeError(f'{self!r} is not subscriptable')
        if name == 'Union' and args == ():
            raise TypeError('Cannot take a Union of no types.')
        if not isinstance(args, tuple):
            args = (args,)
        if name == 'Optional':
            if len(args) > 1:
                raise TypeError(f'{self!r} requires a single type. Got {args!r}.')
            return Union[args[0], None]
        if name in _SINGLE and len(args) != 1:
            raise TypeError(f'{self!r} accepts only single type. Got {args!r}.')
        if self._count is not None and len(args) != self._count:
            many = 'many' if len(args) > self._count else 'few'
            raise TypeError(f'Too {many} arguments for {self!r}; actual {len(args)}, expected {self._count}')
        if name == 'Literal':
            return _Alias(name, self, tuple(dict([((type(arg), arg), arg) for arg in args]).values()))
        if name == 'Callable':
            return self._callable(args)
        args = tuple([_as_type(arg) for arg in args])
        if name == 'Annotated':
            if len(args) < 2:
                raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
            made = _Alias(name, args[0], args[:1])
            made.__metadata__ = args[1:]
            return made
        if name == 'Union':
            args = _flat(args)
            if len(args) == 1:
                return args[0]
        return _Alias(name, self if self.__origin__ is None else self.__origin__, args)

    def _callable(self, args):
        if len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        takes, result = args
        if isinstance(takes, list):
            takes = [_as_type(arg) for arg in takes]
        elif takes is not ... and not isinstance(takes, (ParamSpec, _Alias)):
            raise TypeError(f'Callable[args, result]: args must be a list. Got {takes!r}')
        return _Alias('Callable', self.__origin__, (*(takes if isinstance(takes, list) else (takes,)), _as_type(result)))

    def _substituted(self, args):
        names = self.__parameters__
        if not names:
            raise TypeError(f'{self!r} is not a generic class')
        if len(args) != len(names):
            many = 'many' if len(args) > len(names) else 'few'
            raise TypeError(f'Too {many} arguments for {self!r}; actual {len(args)}, expected {len(names)}')
        given = dict(zip(names, [_as_type(arg) for arg in args]))
        parts = tuple([_replaced(arg, given) for arg in self.__args__])
        if self._special == 'Union':
            return Union[parts]
        made = type(self)(self._special, self.__origin__, parts)
        if hasattr(self, '__metadata__'):
            made.__origin__, made.__metadata__ = parts[0], self.__metadata__
        return made

    def __call__(self, *args, **kwargs):
        if self._special == 'Annotated' and hasattr(self, '__args__'):
            return self.__origin__(*args, **kwargs)
        if isinstance(self.__origin__, type):
            raise TypeError(
                f'Type {self._special} cannot be instantiated; use {self.__origin__.__name__}() instead'
            )
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot subclass {self!r}')
        return (self.__origin__,) if _parameters((self,)) == () or Generic in bases else (self.__origin__, Generic)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        if not isinstance(other, _Alias) or self._special != other._special or self.__origin__ is not other.__origin__:
            return self is other
        own, others = getattr(self, '__args__', None), getattr(other, '__args__', None)
        if self._special in ('Union', 'Literal') and own is not None and others is not None:
            return set(own) == set(others)
        return own == others and getattr(self, '__metadata__', None) == getattr(other, '__metadata__', None)

    def __hash__(self):
        args = getattr(self, '__args__', None)
        return hash((self._special, frozenset(args) if self._special in ('Union', 'Literal') and args else args))

    def __instancecheck__(self, obj):
        if hasattr(self, '__args__'):
            if self._special == 'Union':
                return isinstance(obj, self.__args__)
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        if not isinstance(self.__origin__, type):
            raise TypeError(f'{self!r} cannot be used with isinstance()')
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if hasattr(self, '__args__'):
            if self._special == 'Union':
                return issubclass(cls, self.__args__)
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        if not isinstance(self.__origin__, type):
            raise TypeError(f'{self!r} cannot be used with issubclass()')
        return issubclass(cls, self.__origin__)

    def _name_shown(self):
        return f'typing.{self._special}'

    def __repr__(self):
        args = getattr(self, '__args__', None)
        if args is None:
            return self._name_shown()
        name = self._special
        if name == 'Union' and len(args) == 2 and type(None) in args:
            (other,) = [arg for arg in args if arg is not type(None)]
            return f'typing.Optional[{_shown(other)}]'
        if name == 'Literal':
            return f"typing.Literal[{', '.join([repr(arg) for arg in args])}]"
        if name == 'Annotated':
            return f"typing.Annotated[{', '.join([_shown(args[0])] + [repr(data) for data in self.__metadata__])}]"
        if name == 'Callable' and args[0] is not ... and not isinstance(args[0], (ParamSpec, _Alias)):
            return f"typing.Callable[[{', '.join([_shown(arg) for arg in args[:-1]])}], {_shown(args[-1])}]"
        return f"{self._name_shown()}[{', '.join([_shown(arg) for arg in args]) or '()'}]"


def _flat(args):
    """The members of a Union: those of Unions in it for themselves, each once."""
    flat = []
    for arg in args:
        inner = isinstance(arg, types.UnionType) or isinstance(arg, _Alias) and arg._special == 'Union'
        for part in arg.__args__ if inner else (arg,):
            if part not in flat:
                flat.append(part)
    return tuple(flat)


# Names that stand for themselves, and those that take one type.
_PLAIN = ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')
_SINGLE = ('ClassVar', 'Final', 'TypeGuard', 'Required', 'NotRequired', 'Unpack')


class _ClassAlias(_Alias):
    """A class of the program's own with arguments: Stack[int]."""

    def _name_shown(self):
        return f'{self.__origin__.__module__}.{self.__origin__.__qualname__}'

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass  # a class with __slots__ has no place for it
        return made

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__') or name.startswith('_'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _AnyMeta(type):
    def __instancecheck__(cls, obj):
        if cls is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(cls):
        return 'typing.Any' if cls is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Anything goes."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


Union = _Alias('Union')
Optional = _Alias('Optional')
ClassVar = _Alias('ClassVar')
Final = _Alias('Final')
Literal = _Alias('Literal')
NoReturn = _Alias('NoReturn')
Never = _Alias('Never')
Self = _Alias('Self')
LiteralString = _Alias('LiteralString')
Annotated = _Alias('Annotated')
Concatenate = _Alias('Concatenate')
TypeAlias = _Alias('TypeAlias')
TypeGuard = _Alias('TypeGuard')
Required = _Alias('Required')
NotRequired = _Alias('NotRequired')
Unpack = _Alias('Unpack')
List = _Alias('List', list, count=1)
Dict = _Alias('Dict', dict, count=2)
Set = _Alias('Set', set, count=1)
FrozenSet = _Alias('FrozenSet', frozenset, count=1)
Tuple = _Alias('Tuple', tuple)
Type = _Alias('Type', type, count=1)
Deque = _Alias('Deque', collections.deque, count=1)
DefaultDict = _Alias('DefaultDict', collections.defaultdict, count=2)
OrderedDict = _Alias('OrderedDict', collections.OrderedDict, count=2)
Counter = _Alias('Counter', collections.Counter, count=1)
ChainMap = _Alias('ChainMap', collections.ChainMap, count=2)
Callable = _Alias('Callable', collections.abc.Callable)
Iterable = _Alias('Iterable', collections.abc.Iterable, count=1)
Iterator = _Alias('Iterator', collections.abc.Iterator, count=1)
Generator = _Alias('Generator', collections.abc.Generator, count=3)
Collection = _Alias('Collection', collections.abc.Collection, count=1)
Container = _Alias('Container', collections.abc.Container, count=1)
Sequence = _Alias('Sequence', collections.abc.Sequence, count=1)
MutableSequence = _Alias('MutableSequence', collections.abc.MutableSequence, count=1)
Mapping = _Alias('Mapping', collections.abc.Mapping, count=2)
MutableMapping = _Alias('MutableMapping', collections.abc.MutableMapping, count=2)
AbstractSet = _Alias('AbstractSet', collections.abc.Set, count=1)
MutableSet = _Alias('MutableSet', collections.abc.MutableSet, count=1)
Hashable = collections.abc.Hashable
Sized = collections.abc.Sized
Reversible = _Alias('Reversible', collections.abc.Reversible, count=1)
Awaitable = _Alias('Awaitable', collections.abc.Awaitable, count=1)
Coroutine = _Alias('Coroutine', collections.abc.Coroutine, count=3)
AsyncIterator = _Alias('AsyncIterator', collections.abc.AsyncIterator, count=1)
AsyncIterable = _Alias('AsyncIterable', collections.abc.AsyncIterable, count=1)
KeysView = _Alias('KeysView', collections.abc.KeysView, count=1)
ValuesView = _Alias('ValuesView', collections.abc.ValuesView, count=1)
ItemsView = _Alias('ItemsView', collections.abc.ItemsView, count=2)
ContextManager = _Alias('ContextManager', contextlib.AbstractContextManager, count=1)
Pattern = _Alias('Pattern', type(re.compile('')), count=1)
Match = _Alias('Match', type(re.match('', '')), count=1)
Text = str


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__constraints__ = tuple([_as_type(one) for one in constraints])
        self.__bound__ = None if bound is None else _as_type(bound)
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__module__ = _caller_name()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class _ParamSpecPart:
    def __init__(self, origin, kind):
        self.__origin__ = origin
        self._kind = kind

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._kind}'


class ParamSpec(TypeVar):
    @property
    def args(self):
        return _ParamSpecPart(self, 'args')

    @property
    def kwargs(self):
        return _ParamSpecPart(self, 'kwargs')


class TypeVarTuple(TypeVar):
    def __init__(self, name):
        super().__init__(name)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


def _subscripted(cls, params):
    """A generic class with arguments."""
    if not isinstance(params, tuple):
        params = (params,)
    params = tuple([list(part) if isinstance(part, list) else _as_type(part) for part in params])
    if cls in (Generic, Protocol):
        if not params:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all([isinstance(one, TypeVar) or isinstance(one, _Alias) and one._special == 'Unpack' for one in params]):
            raise TypeError(
                f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.'
            )
        if len(set(params)) != len(params):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        return _ClassAlias(cls.__name__, cls, params)
    names = getattr(cls, '__parameters__', ())
    if not names:
        raise TypeError(f'{cls!r} is not a generic class')
    if len(params) != len(names) and not any([isinstance(one, (TypeVarTuple, ParamSpec)) for one in names]):
        many = 'many' if len(params) > len(names) else 'few'
        raise TypeError(f'Too {many} arguments for {cls!r}; actual {len(params)}, expected {len(names)}')
    return _ClassAlias(cls.__name__, cls, params)


class Generic:
    """What a class of type variables is derived from."""

    __slots__ = ()
    _is_protocol = False

    def __new__(cls, *args, **kwargs):
        if cls in (Generic, Protocol):
            raise TypeError(f'Type {cls.__name__} cannot be instantiated; it can be used only as a base class')
        return super().__new__(cls)

    @classmethod
    def __class_getitem__(cls, params):
        return _subscripted(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        stated = [base for base in bases if isinstance(base, _ClassAlias) and base.__origin__ is Generic]
        if not stated and Generic in cls.__bases__ and cls.__name__ != 'Protocol' and not bases:
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = stated[0].__args__ if stated else _parameters(bases)
        cls._is_protocol = Protocol is not None and Protocol in cls.__bases__


Protocol = None


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__dict__.get('_is_protocol') and base is not Protocol:
            names.update([name for name in base.__dict__ if name not in _NO_MEMBERS])
            names.update(base.__dict__.get('__annotations__', {}))
    return names


_NO_MEMBERS = (
    '__module__', '__qualname__', '__doc__', '__dict__', '__weakref__', '__annotations__', '__parameters__', '__orig_bases__',
    '__abstractmethods__', '_is_protocol', '_is_runtime', '__init__', '__new__', '__slots__', '__subclasshook__',
    '__class_getitem__', '__match_args__', '__init_subclass__', '_abc_registry',
)


class _ProtocolMeta(abc.ABCMeta):
    def __instancecheck__(cls, obj):
        if cls is Protocol or not cls._is_protocol:
            return super().__instancecheck__(obj)
        if not cls.__dict__.get('_is_runtime', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return cls in type(obj).__mro__ or all([
            hasattr(obj, name) and (not callable(getattr(cls, name, None)) or getattr(obj, name) is not None)
            for name in _protocol_members(cls)
        ])

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls._is_protocol:
            return super().__subclasscheck__(other)
        if not cls.__dict__.get('_is_runtime', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        names = _protocol_members(cls)
        if any([not callable(getattr(cls, name, None)) for name in names]):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        return all([any([name in base.__dict__ for base in other.__mro__]) for name in names])


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    """What a class must have to be taken for one of these, whatever it is derived from."""

    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base not in (object, Generic) and not getattr(base, '_is_protocol', False) and base is not Protocol and (
                base.__module__ not in ('collections.abc', 'contextlib')
            ):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if '__init__' not in cls.__dict__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and getattr(cls, '_is_protocol', False)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    @abc.abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    @abc.abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    @abc.abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    @abc.abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    @abc.abstractmethod
    def __index__(self) -> int:
        pass


_T_co = TypeVar('T_co', covariant=True)


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    @abc.abstractmethod
    def __abs__(self) -> _T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    @abc.abstractmethod
    def __round__(self, ndigits: int = 0) -> _T_co:
        pass


_IO_T = TypeVar('AnyStr', bytes, str)


class IO(Generic[_IO_T]):
    """What open() gives, for type hints."""


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = {field: _as_type(kind) for field, kind in namespace.get('__annotations__', {}).items()}
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                raise TypeError(
                    f'Non-default namedtuple field {field} cannot follow default field{plural} {", ".join(defaults)}'
                )
        made = _named_tuple(name, types, [namespace[field] for field in defaults], namespace['__module__'])
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in types and key not in ('__module__', '__annotations__', '__orig_bases__'):
                setattr(made, key, value)
        return made


def _named_tuple(name, types, defaults, module):
    made = collections.namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple whose fields have types; also what a class of such fields is derived from."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _named_tuple(typename, {name: _as_type(kind) for name, kind in fields}, [], _caller_name())


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if Generic in bases else (dict,), dict(namespace))
        types = {}
        required, optional = set(), set()
        for base in bases:
            types.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        for key, kind in namespace.get('__annotations__', {}).items():
            types[key] = _as_type(kind)
            mark = getattr(kind, '_special', None)
            (required if mark == 'Required' or total and mark != 'NotRequired' else optional).add(key)
        made.__annotations__ = types
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict of known keys; also what a class of such keys is derived from."""
    namespace = {'__annotations__': dict(kwargs if fields is None else fields), '__module__': _caller_name()}
    return _TypedDictMeta(typename, (), namespace, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType:
    """A type of its own for checkers of types, the other one when it runs."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = _caller_name()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(
            f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
            f'`{bases[0].__name__} = NewType({bases[0].__name__!r}, {self.__name__})`'
        )

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


def cast(typ, val):
    return val


def overload(func):
    return _overloaded


def _overloaded(*args, **kwargs):
    raise NotImplementedError(
        'You should not call an overloaded function. '
        'A series of @overload-decorated functions outside a stub module should always be followed by an implementation '
        'that is not @overload-ed.'
    )


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass  # what takes no attributes is not marked
    return f


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs
):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs,
        }
        return cls_or_fn

    return decorator


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def no_type_check(arg):
    return arg


def assert_type(val, typ):
    return val


def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Annotations, with names in quotes looked up; what in quotes is more than a name stays a text."""
    if not isinstance(obj, type):
        names = getattr(obj, '__globals__', {}) if globalns is None else globalns
        return _resolved(getattr(obj, '__annotations__', {}), names, localns)
    hints = {}
    for base in reversed(obj.__mro__):
        names = vars(sys.modules.get(base.__module__)) if globalns is None and base.__module__ in sys.modules else globalns or {}
        hints.update(_resolved(base.__dict__.get('__annotations__', {}), names, localns))
    return hints


def _resolved(annotations, names, localns):
    return {name: _named(hint, {**names, **(localns or {})}) for name, hint in annotations.items()}


def _named(hint, names):
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if hint is None or hint == 'None':
        return type(None)
    if isinstance(hint, _Alias) and any([isinstance(arg, ForwardRef) for arg in getattr(hint, '__args__', ())]):
        return type(hint)(hint._special, hint.__origin__, tuple([_named(arg, names) for arg in hint.__args__]))
    if not isinstance(hint, str) or not all([part.isidentifier() for part in hint.split('.')]):
        return hint
    first, *rest = hint.split('.')
    if first not in names and not hasattr(builtins, first):
        raise NameError(f'name {first!r} is not defined')
    found = names[first] if first in names else getattr(builtins, first)
    for part in rest:
        found = getattr(found, part)
    return found


def get_origin(tp):
    if isinstance(tp, _Alias):
        return Annotated if tp._special == 'Annotated' and hasattr(tp, '__args__') else tp.__origin__
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return Generic if tp is Generic else getattr(tp, '__origin__', None)


def get_args(tp):
    args = getattr(tp, '__args__', ())
    if isinstance(tp, _Alias) and tp._special == 'Annotated' and args:
        return args + tp.__metadata__
    if isinstance(tp, _Alias) and tp._special == 'Callable' and args and args[0] is not ...:
        return (list(args[:-1]), args[-1])
    return args


AnyStr = TypeVar('AnyStr', bytes, str)
