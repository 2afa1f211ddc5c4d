"""Classes made of their annotated fields."""

import sys
from types import MappingProxyType

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
    'make_dataclass', 'replace', 'is_dataclass',
]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _HasDefaultFactory:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HasDefaultFactory()
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    @classmethod
    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        'name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', '_field_type',
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
            f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
            f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},'
            f'_field_type={self._field_type})'
        )


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _Params:
    def __init__(self, **params):
        for name, value in params.items():
            setattr(self, name, value)


def _kind_of(annotation):
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return '_FIELD_INITVAR'
    name = annotation if isinstance(annotation, str) else getattr(annotation, '_special', '')
    if name.split('[')[0] in ('ClassVar', 'typing.ClassVar'):
        return '_FIELD_CLASSVAR'
    if isinstance(annotation, str) and name.split('[')[0] in ('InitVar', 'dataclasses.InitVar'):
        return '_FIELD_INITVAR'
    return '_FIELD'


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False
):
    def wrap(cls):
        return _process(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )

    return wrap if cls is None else wrap(cls)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    any_frozen = False
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_bases = True
            for f in base_fields.values():
                all_fields[f.name] = f
            if base.__dict__[_PARAMS].frozen:
                any_frozen = True
    own = {}
    only_keywords = kw_only
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation in ('KW_ONLY', 'dataclasses.KW_ONLY'):
            only_keywords = True
            continue
        default = cls.__dict__.get(name, MISSING)
        f = default if isinstance(default, Field) else field(default=default)
        f.name = name
        f.type = annotation
        f._field_type = _kind_of(annotation)
        if f.kw_only is MISSING:
            f.kw_only = only_keywords
        if f._field_type != '_FIELD' and f.default_factory is not MISSING:
            raise TypeError(f'field {name} cannot have a default factory')
        if f._field_type == '_FIELD' and isinstance(f.default, (list, dict, set)):
            raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
        own[name] = f
        all_fields[name] = f
        if isinstance(default, Field):
            if default.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, default.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in own:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, _Params(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen))
    given_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (given_hash is MISSING or given_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    stored = [f for f in all_fields.values() if f._field_type == '_FIELD']
    if init:
        _set(cls, '__init__', _init_method(cls, all_fields, frozen))
    if repr:
        _set(cls, '__repr__', _repr_method([f.name for f in stored if f.repr]))
    compared = tuple([f.name for f in stored if f.compare])
    if eq:
        _set(cls, '__eq__', _compare_method(compared, lambda a, b: a == b))
    if order:
        for name, compare in (
            ('__lt__', lambda a, b: a < b),
            ('__le__', lambda a, b: a <= b),
            ('__gt__', lambda a, b: a > b),
            ('__ge__', lambda a, b: a >= b),
        ):
            if name in cls.__dict__:
                raise TypeError(
                    f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering'
                )
            setattr(cls, name, _compare_method(compared, compare, name, cls))
    if frozen:
        for name, method in _frozen_methods(cls, [f.name for f in stored]):
            if name in cls.__dict__:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
            setattr(cls, name, method)
    hashed = [f.name for f in stored if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _hash_method(hashed)
    elif eq and frozen and not explicit_hash:
        cls.__hash__ = _hash_method(hashed)
    elif eq and not frozen and given_hash is MISSING:
        cls.__hash__ = None
    if cls.__dict__.get('__doc__') is None:
        cls.__doc__ = cls.__name__ + _signature(all_fields)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([
            f.name for f in all_fields.values() if f.init and not f.kw_only and f._field_type != '_FIELD_CLASSVAR'
        ])
    if slots:
        cls = _with_slots(cls, [f.name for f in stored], frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return cls


def _set(cls, name, method):
    if name not in cls.__dict__:
        method.__qualname__ = f'{cls.__qualname__}.{name}'
        method.__name__ = name
        setattr(cls, name, method)


def _signature(all_fields):
    parts = []
    takes = [f for f in all_fields.values() if f.init and f._field_type != '_FIELD_CLASSVAR']
    for f in sorted(takes, key=lambda f: f.kw_only):
        if f.kw_only and '*' not in parts:
            parts.append('*')
        kind = f.type
        name = kind if isinstance(kind, str) else kind.__name__ if isinstance(kind, type) else repr(kind)
        if isinstance(kind, str):
            name = repr(kind)
        text = f'{f.name}: {name}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return '(' + ', '.join(parts) + ')'


def _init_method(cls, all_fields, frozen):
    takes = [f for f in all_fields.values() if f._field_type != '_FIELD_CLASSVAR']
    positional = [f for f in takes if f.init and not f.kw_only]
    keyword_only = [f for f in takes if f.init and f.kw_only]
    seen_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    names = [f.name for f in positional]
    defaults = {}
    for f in positional + keyword_only:
        if f.default is not MISSING:
            defaults[f.name] = f.default
        elif f.default_factory is not MISSING:
            defaults[f.name] = _HAS_DEFAULT_FACTORY
    only = [f.name for f in keyword_only]
    what = f'{cls.__qualname__}.__init__()'
    plain = not only and not defaults and all([f._field_type == '_FIELD' for f in takes]) and len(takes) == len(names)
    has_post = hasattr(cls, '__post_init__')
    store = object.__setattr__ if frozen else setattr

    def __init__(self, /, *args, **keywords):
        if plain and len(args) == len(names) and not keywords:
            for name, value in zip(names, args):
                store(self, name, value)
            if has_post:
                self.__post_init__()
            return
        values = _bound(what, names, only, defaults, args, keywords)
        extra = []
        for f in takes:
            if f._field_type == '_FIELD_INITVAR':
                if f.init:
                    extra.append(values[f.name])
                continue
            if f.init:
                value = values[f.name]
                if value is _HAS_DEFAULT_FACTORY:
                    value = f.default_factory()
                store(self, f.name, value)
            elif f.default_factory is not MISSING:
                store(self, f.name, f.default_factory())
        if has_post:
            self.__post_init__(*extra)

    __init__.__annotations__ = {f.name: f.type for f in positional + keyword_only}
    __init__.__annotations__['return'] = None
    return __init__


def _bound(what, names, only, defaults, args, keywords):
    """Arguments by name, or CPython's errors for a call that does not fit."""
    values = dict(zip(names, args))
    for name, value in keywords.items():
        if name in values:
            raise TypeError(f'{what} got multiple values for argument {name!r}')
        if name not in names and name not in only:
            raise TypeError(f'{what} got an unexpected keyword argument {name!r}')
        values[name] = value
    if len(args) > len(names):
        need = len([name for name in names if name not in defaults])
        total = len(names) + 1
        span = f'{total}' if need == len(names) else f'from {need + 1} to {total}'
        plural = '' if total == 1 else 's'
        raise TypeError(f'{what} takes {span} positional argument{plural} but {len(args) + 1} were given')
    for group, kind in ((names, 'positional'), (only, 'keyword-only')):
        missing = [repr(name) for name in group if name not in values and name not in defaults]
        if missing:
            listed = missing[0] if len(missing) == 1 else ' and '.join(missing) if len(missing) == 2 else (
                ', '.join(missing[:-1]) + ', and ' + missing[-1]
            )
            plural = '' if len(missing) == 1 else 's'
            raise TypeError(f'{what} missing {len(missing)} required {kind} argument{plural}: {listed}')
    return {**defaults, **values}


_open = []


def _repr_method(names):
    def __repr__(self):
        for known in _open:
            if known is self:
                return '...'
        _open.append(self)
        try:
            parts = [f'{name}={getattr(self, name)!r}' for name in names]
        finally:
            _open.pop()
        return type(self).__qualname__ + '(' + ', '.join(parts) + ')'

    return __repr__


def _compare_method(names, compare, name='__eq__', cls=None):
    def method(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return compare(
            tuple([getattr(self, name) for name in names]), tuple([getattr(other, name) for name in names])
        )

    method.__name__ = name
    if cls is not None:
        method.__qualname__ = f'{cls.__qualname__}.{name}'
    return method


def _hash_method(names):
    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in names]))

    return __hash__


def _frozen_methods(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    return (('__setattr__', __setattr__), ('__delattr__', __delattr__))


def _with_slots(cls, names, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    namespace = dict(cls.__dict__)
    for name in names:
        namespace.pop(name, None)
    for name in ('__dict__', '__weakref__'):
        namespace.pop(name, None)
    own = names + ['__weakref__'] if weakref_slot else names
    namespace['__slots__'] = tuple([name for name in own if name not in inherited])
    namespace['__qualname__'] = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if frozen:
        # pickle would set the attributes one by one, which the class refuses
        if '__getstate__' not in namespace:
            made.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            made.__setstate__ = _dataclass_setstate
    return made


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__', ())
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return (slots,) if isinstance(slots, str) else slots


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def fields(class_or_instance):
    known = getattr(class_or_instance, _FIELDS, None)
    if known is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in known.values() if f._field_type == '_FIELD'])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict(obj, dict_factory)


def _asdict(obj, make):
    if _is_instance(obj):
        return make([(f.name, _asdict(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_asdict(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_asdict(v, make) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_asdict(k, make), _asdict(v, make)) for k, v in obj.items()])
    from copy import deepcopy
    return deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple(obj, tuple_factory)


def _astuple(obj, make):
    if _is_instance(obj):
        return make([_astuple(getattr(obj, f.name), make) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_astuple(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_astuple(v, make) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_astuple(k, make), _astuple(v, make)) for k, v in obj.items()])
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **params):
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        else:
            name, kind, namespace[item[0]] = item
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    namespace['__annotations__'] = annotations
    namespace.setdefault('__module__', 'types')
    return dataclass(type(cls_name, tuple(bases), namespace), **params)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type == '_FIELD_CLASSVAR':
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f'field {f.name} is declared with init=False, it cannot be specified with replace()'
                )
            continue
        if f.name not in changes:
            if f._field_type == '_FIELD_INITVAR' and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)
