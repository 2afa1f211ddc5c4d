"""Names for type hints. Nothing is checked: they can be subscripted, compared and shown."""

import builtins
import collections
import collections.abc
import sys

TYPE_CHECKING = False


def _shown(arg):
    if arg is type(None):
        return 'None'
    if arg is ...:
        return '...'
    if isinstance(arg, type):
        return arg.__qualname__ if arg.__module__ == 'builtins' else f'{arg.__module__}.{arg.__qualname__}'
    if isinstance(arg, (list, tuple)):
        return '[' + ', '.join([_shown(part) for part in arg]) + ']'
    if isinstance(arg, str):
        return f'ForwardRef({arg!r})'
    return repr(arg)


class _Alias:
    """A name that may be subscripted: List, Optional …"""

    def __init__(self, name, origin=None, args=None):
        self._special = name
        self.__origin__ = origin
        if args is not None:
            self.__args__ = args

    def __getitem__(self, args):
        name = self._special
        if not isinstance(args, tuple):
            args = (args,)
        if name == 'Optional':
            return Union[args[0], None]
        if name == 'Union':
            flat = []
            for arg in args:
                for part in arg.__args__ if isinstance(arg, _Alias) and arg._special == 'Union' else (arg,):
                    part = type(None) if part is None else part
                    if part not in flat:
                        flat.append(part)
            if len(flat) == 1:
                return flat[0]
            args = tuple(flat)
        elif name == 'Annotated':
            return _Alias(name, args[0], args)
        elif name != 'Literal':
            args = tuple([type(None) if arg is None else arg for arg in args])
        return _Alias(name, self if self.__origin__ is None else self.__origin__, args)

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, type):
            return self.__origin__(*args, **kwargs)
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        return (
            isinstance(other, _Alias) and self._special == other._special
            and getattr(self, '__args__', None) == getattr(other, '__args__', None)
        )

    def __hash__(self):
        return hash((self._special, getattr(self, '__args__', None)))

    def __instancecheck__(self, obj):
        if self._special == 'Union' and hasattr(self, '__args__'):
            return isinstance(obj, self.__args__)
        if hasattr(self, '__args__'):
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        return isinstance(obj, self.__origin__)

    def __repr__(self):
        name = self._special
        args = getattr(self, '__args__', None)
        if args is None:
            return f'typing.{name}'
        if name == 'Union' and len(args) == 2 and type(None) in args:
            (other,) = [arg for arg in args if arg is not type(None)]
            return f'typing.Optional[{_shown(other)}]'
        if name == 'Literal':
            return f"typing.Literal[{', '.join([repr(arg) for arg in args])}]"
        return f"typing.{name}[{', '.join([_shown(arg) for arg in args])}]"


class _AnyMeta(type):
    def __instancecheck__(cls, obj):
        raise TypeError('typing.Any cannot be used with isinstance()')

    def __repr__(cls):
        return 'typing.Any'


class Any(metaclass=_AnyMeta):
    pass


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
List = _Alias('List', list)
Dict = _Alias('Dict', dict)
Set = _Alias('Set', set)
FrozenSet = _Alias('FrozenSet', frozenset)
Tuple = _Alias('Tuple', tuple)
Type = _Alias('Type', type)
Deque = _Alias('Deque', collections.deque)
DefaultDict = _Alias('DefaultDict', collections.defaultdict)
OrderedDict = _Alias('OrderedDict', collections.OrderedDict)
Counter = _Alias('Counter', collections.Counter)
ChainMap = _Alias('ChainMap', collections.ChainMap)
Callable = _Alias('Callable', collections.abc.Callable)
Iterable = _Alias('Iterable', collections.abc.Iterable)
Iterator = _Alias('Iterator', collections.abc.Iterator)
Generator = _Alias('Generator', collections.abc.Generator)
Collection = _Alias('Collection', collections.abc.Collection)
Container = _Alias('Container', collections.abc.Container)
Sequence = _Alias('Sequence', collections.abc.Sequence)
MutableSequence = _Alias('MutableSequence', collections.abc.MutableSequence)
Mapping = _Alias('Mapping', collections.abc.Mapping)
MutableMapping = _Alias('MutableMapping', collections.abc.MutableMapping)
AbstractSet = _Alias('AbstractSet', collections.abc.Set)
MutableSet = _Alias('MutableSet', collections.abc.MutableSet)
Hashable = collections.abc.Hashable
Sized = collections.abc.Sized
Reversible = _Alias('Reversible', collections.abc.Reversible)
Awaitable = _Alias('Awaitable', collections.abc.Awaitable)
Coroutine = _Alias('Coroutine', collections.abc.Coroutine)
AsyncIterator = _Alias('AsyncIterator', collections.abc.AsyncIterator)
AsyncIterable = _Alias('AsyncIterable', collections.abc.AsyncIterable)
ContextManager = _Alias('ContextManager')
Pattern = _Alias('Pattern')
Match = _Alias('Match')
IO = _Alias('IO')
TextIO = _Alias('TextIO')
BinaryIO = _Alias('BinaryIO')
Text = str


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self._sign = '+' if covariant else '-' if contravariant else '~'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    @property
    def args(self):
        return self

    @property
    def kwargs(self):
        return self


class TypeVarTuple(TypeVar):
    pass


class Generic:
    @classmethod
    def __class_getitem__(cls, params):
        return type(list[params])(cls, params)


class _ProtocolMeta(type):
    def __instancecheck__(cls, obj):
        if cls.__mro__[0] in type(obj).__mro__:
            return True
        if not cls.__dict__.get('_is_runtime', False):
            if cls.__dict__.get('_is_protocol', False):
                raise TypeError('Instance and static checks can only be used with @runtime_checkable protocols')
            return False
        names = [name for base in cls.__mro__ if base.__dict__.get('_is_protocol') for name in base.__dict__]
        return all([hasattr(obj, name) for name in names if not name.startswith('_')])


class Protocol(metaclass=_ProtocolMeta):
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, params):
        return type(list[params])(cls, params)

    def __init_subclass__(cls, **kwargs):
        cls._is_protocol = Protocol in cls.__bases__


def runtime_checkable(cls):
    cls._is_runtime = True
    return cls


class SupportsInt(Protocol):
    def __int__(self):
        pass


class SupportsFloat(Protocol):
    def __float__(self):
        pass


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        types = namespace.get('__annotations__', {})
        defaults = [namespace[field] for field in types if field in namespace]
        made = collections.namedtuple(name, list(types), defaults=defaults, module=namespace['__module__'])
        made.__annotations__ = dict(types)
        for key, value in namespace.items():
            if key not in types and key not in ('__qualname__', '__module__', '__annotations__', '__slots__'):
                setattr(made, key, value)
        return made

    def __call__(cls, typename, fields=None, /, **kwargs):
        fields = list(kwargs.items()) if fields is None else list(fields)
        made = collections.namedtuple(typename, [name for name, _ in fields])
        made.__annotations__ = dict(fields)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    pass


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        types = {}
        for base in bases:
            types.update(getattr(base, '__annotations__', {}))
        types.update(namespace.get('__annotations__', {}))
        made = super().__new__(mcls, name, (dict,), dict(namespace))
        made.__annotations__ = types
        made.__total__ = total
        return made

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


class TypedDict(metaclass=_TypedDictMeta):
    pass


class NewType:
    def __init__(self, name, tp):
        self.__name__ = name
        self.__supertype__ = tp

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__name__}'


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
    return f


def no_type_check(arg):
    return arg


def assert_type(val, typ):
    return val


def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj):
    import sys
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
    if hint is None or hint == 'None':
        return type(None)
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
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


AnyStr = TypeVar('AnyStr', bytes, str)
