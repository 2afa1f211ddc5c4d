"""Enumerations: sets of names bound to constant values."""

import builtins
from types import MappingProxyType

__all__ = [
    'EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'verify',
    'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr',
    'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'show_flag_values',
]


class auto:
    """A value to be made up when its name is known."""

    def __init__(self, value=None):
        self.value = _unset if value is None else value

    def __repr__(self):
        return f'auto({self.value!r})'


class member:
    """Makes a member of what would not become one, such as a function or a class."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps what would become a member from it."""

    def __init__(self, value):
        self.value = value


_unset = object()


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__') or isinstance(
        value, (builtins.property, classmethod, staticmethod, type(_is_descriptor))
    )


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    return name.startswith(f'_{cls_name}__') and not name.endswith('__')


class _Fixed:
    """A property of members that nobody sets."""

    def __init__(self, stored):
        self.stored = stored

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner

    def __get__(self, member, owner=None):
        if member is None:
            found = owner._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f'{owner!r} has no attribute {self.name!r}')
            return found
        return getattr(member, self.stored)

    def __set__(self, member, value):
        raise AttributeError(f'{self.owner!r} cannot set attribute {self.name!r}')

    def __delete__(self, member):
        raise AttributeError(f'{self.owner!r} cannot delete attribute {self.name!r}')


_SUNDERS = (
    '_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_', '_iter_member_by_value_',
    '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
)


class _Namespace(dict):
    """The body of an enumeration while it runs: knows which names are members, and makes values of `auto` up at once, so that
    what follows can use them."""

    def __init__(self, cls_name, generate):
        self._cls_name = cls_name
        self._generate = generate
        self._names = {}
        self._values = []
        self._ignored = ()

    def __setitem__(self, name, value):
        if self._names is None or _is_private(self._cls_name, name) or _is_dunder(name):
            pass
        elif _is_sunder(name):
            self._sunder(name, value)
        elif name in self._names:
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        elif name in self._ignored:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if name in self:
                raise TypeError(f'{name!r} already defined as {self[name]!r}')
            value = self._member(name, value)
        super().__setitem__(name, value)

    def _sunder(self, name, value):
        if name not in _SUNDERS:
            raise ValueError(f'_sunder_ names, such as {name!r}, are reserved for future Enum use')
        if name == '_generate_next_value_':
            if self._names:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif name == '_ignore_':
            self._ignored = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            already = set(self._ignored) & set(self._names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')

    def _member(self, name, value):
        if isinstance(value, member):
            value = value.value
        elif isinstance(value, type):
            import warnings
            warnings.warn(
                'In 3.13 classes created inside an enum will not become a member.  '
                'Use the `member` decorator to keep the current behavior.',
                DeprecationWarning, stacklevel=3,
            )
        if isinstance(value, auto):
            value = self._made_up(name, value)
        elif isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
            value = tuple([self._made_up(name, part) if isinstance(part, auto) else part for part in value])
        else:
            self._values.append(value)
        self._names[name] = None
        return value

    def _made_up(self, name, given):
        if given.value is _unset:
            given.value = self._generate(name, 1, len(self._names), self._values[:])
        self._values.append(given.value)
        return given.value

    def update(self, members, **more):
        for name, value in [*(members.items() if isinstance(members, dict) else members), *more.items()]:
            self[name] = value


def _generator(bases):
    for base in bases:
        found = getattr(base, '_generate_next_value_', None)
        if found is not None:
            return found
    return None


class EnumType(type):
    """The type of enumerations: gives their members."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
        return _Namespace(cls, _generator(bases))

    def __new__(metacls, cls, bases, namespace, *, boundary=None, **kwds):
        if Enum is None:
            enum_class = super().__new__(metacls, cls, bases, namespace)
            enum_class._member_names_ = []
            enum_class._member_map_ = {}
            enum_class._value2member_map_ = {}
            enum_class._member_type_ = object
            return enum_class
        if not isinstance(namespace, _Namespace):
            given = namespace
            namespace = metacls.__prepare__(cls, bases)
            for name, value in given.items():
                namespace[name] = value
        ignored = namespace._ignored
        names = {name: namespace[name] for name in namespace._names}
        plain = {
            name: value for name, value in namespace.items()
            if name not in names and name not in ignored and name != '_ignore_'
        }
        if 'mro' in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        data_type = _data_type(bases)
        order = plain.pop('_order_', None)
        if '_generate_next_value_' in plain:
            plain['_generate_next_value_'] = staticmethod(namespace._generate)
        enum_class = super().__new__(metacls, cls, bases, plain, **kwds)
        enum_class._member_names_ = []
        enum_class._member_map_ = {}
        enum_class._value2member_map_ = {}
        enum_class._member_type_ = data_type
        _keep_own_methods(enum_class, plain, bases, data_type)
        new_member = plain.get('__new__')
        if new_member is None:
            for base in bases:
                for c in base.__mro__:
                    if isinstance(c, EnumType) and '_new_member_' in c.__dict__:
                        new_member = c.__dict__['_new_member_']
                        break
                if new_member is not None:
                    break
        if isinstance(new_member, staticmethod):
            new_member = new_member.__func__
        if new_member is not None:
            enum_class._new_member_ = staticmethod(new_member)
        if Flag is not None and issubclass(enum_class, Flag):
            _begin_flag(enum_class, boundary)
        for name, value in names.items():
            _add_member(enum_class, name, value, data_type, new_member)
        if new_member is not None or data_type is not object:
            enum_class.__new__ = Enum.__new__
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return _from_names(cls, value, names, module, qualname, type, start, boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn(
                'in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                'False depending on whether the value is a member or the value of a member',
                DeprecationWarning, stacklevel=2,
            )
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and '{type(cls).__qualname__}'"
            )
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        shown = [
            '__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__', '__name__',
            '__qualname__',
        ]
        if cls._member_type_ is object:
            return sorted(shown + ['__init_subclass__'] + cls._member_names_)
        return sorted(set(dir(cls._member_type_) + shown + cls._member_names_))

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @builtins.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and Flag in cls.__mro__:
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])


EnumMeta = EnumType
Enum = None
Flag = None
ReprEnum = None


def _keep_own_methods(cls, namespace, bases, data_type):
    """What an enumeration shows and combines by is its own, although the data type's methods come first."""
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in namespace:
            found = getattr(cls, name, None)
            if found in (getattr(data_type, name, None), getattr(object, name, None)):
                own = getattr(bases[-1], name)
                if name != '__repr__' and ReprEnum is not None and ReprEnum in bases:
                    own = getattr(data_type, name, own)
                type.__setattr__(cls, name, own)
    if Flag is not None and issubclass(cls, Flag):
        for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
            if name not in namespace:
                type.__setattr__(cls, name, getattr(Flag, name))


def _data_type(bases):
    """What members are besides: int, str … or object."""
    for base in bases:
        for cls in base.__mro__:
            if cls is object or isinstance(cls, EnumType) and cls.__dict__.get('_member_type_', object) is object:
                continue
            if isinstance(cls, EnumType):
                return cls._member_type_
            if '__new__' in cls.__dict__ or cls in (int, str, float, bytes, tuple):
                return base if not isinstance(base, EnumType) else cls
    return object


def _add_member(cls, name, value, data_type, new_member):
    args = value if isinstance(value, tuple) else (value,)
    if new_member is not None:
        member = new_member(cls, *args)
        if not hasattr(member, '_value_'):
            if data_type is object:
                member._value_ = value
            else:
                member._value_ = data_type(*args)
    elif data_type is object:
        member = object.__new__(cls)
        member._value_ = value
    else:
        member = data_type.__new__(cls, *args)
        member._value_ = data_type(*args) if data_type in (int, str, float, bytes) else value
    value = member._value_
    for known in cls._member_map_.values():
        if known._value_ == value:
            cls._member_map_[name] = known
            type.__setattr__(cls, name, known)
            return
    member._name_ = name
    member.__objclass__ = cls
    member._sort_order_ = len(cls._member_names_)
    if data_type is object or new_member is not None:
        member.__init__(*args)
    cls._member_names_.append(name)
    cls._member_map_[name] = member
    type.__setattr__(cls, name, member)
    try:
        cls._value2member_map_.setdefault(value, member)
    except TypeError:
        pass  # unhashable values are found by comparing


def _from_names(cls, class_name, names, module, qualname, kind, start, boundary):
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    bases = (cls,) if kind is None else (kind, cls)
    namespace = type(cls).__prepare__(class_name, bases)
    namespace['__module__'] = _caller_module() if module is None else module
    if isinstance(names, dict):
        names = list(names.items())
    values = []
    generate = cls._generate_next_value_
    for item in names:
        if isinstance(item, str):
            value = generate(item, start, len(values), values[:])
            name = item
        else:
            name, value = item
        values.append(value)
        namespace[name] = value
    if qualname is not None:
        namespace['__qualname__'] = qualname
    return type(cls)(class_name, bases, namespace, boundary=boundary)


def _caller_module():
    from sys import _caller_name
    return _caller_name()


class Enum(metaclass=EnumType):
    """A set of constants with names."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        error = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if result is None:
            raise error
        raise TypeError(
            f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member'
        ) from error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            last = last_values[-1]
        return last + 1

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __dir__(self):
        return sorted(['__class__', '__doc__', '__module__', 'name', 'value'])

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return (type(self), (self._value_,))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    name = _Fixed('_name_')
    value = _Fixed('_value_')


class ReprEnum(Enum):
    """Its members have their own repr, and the str and format of their data type."""


class IntEnum(int, ReprEnum):
    """An Enum whose members are ints."""

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)


class StrEnum(str, ReprEnum):
    """An Enum whose members are strs."""

    def __new__(cls, *values):
        for value in values[:1]:
            if not isinstance(value, str):
                raise TypeError(f'{value!r} is not a string')
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    def __str__(self):
        return str.__str__(self)

    def __format__(self, format_spec):
        return str.__format__(self, format_spec)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What a Flag does with bits that none of its members has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum):
    """Constants that can be combined with the bitwise operators."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_(cls, value):
        return [m for m in cls if m._value_ & value]

    @classmethod
    def _missing_(cls, value):
        """The member made of several, or of bits that have no name."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        known = cls._flag_mask_
        every = cls._all_bits_
        if not ~every <= value <= every or value & (every ^ known):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), known.bit_length())
                raise ValueError(
                    f'{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(known, width)}'
                )
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value &= known
            elif value < 0:
                value += max(every + 1, 2 ** value.bit_length())
        given = value
        if value < 0:
            value += every + 1
        unknown = value & ~known
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{_bits(unknown)}]')
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = cls._composed_name(value)
        made = cls._value2member_map_.setdefault(value, made)
        if given < 0:
            cls._value2member_map_[given] = made
        return made

    @classmethod
    def _composed_name(cls, value):
        parts = cls._iter_member_(value & cls._singles_mask_)
        covered = 0
        for part in parts:
            covered |= part._value_
        if value & ~cls._singles_mask_:
            for other in cls._member_map_.values():
                if other not in parts and other._value_ and other._value_ & value == other._value_:
                    parts.append(other)
                    covered |= other._value_
        if not covered:
            return None
        unknown = value ^ covered
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(f'{cls!r}: no members with value {unknown!r}')
        names = [part._name_ for part in parts]
        return '|'.join(names + [cls._numeric_repr_(unknown)] if unknown else names)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(self._iter_member_(self._value_))

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = type(self).__name__
        if self._name_ is None:
            return f'<{name}: {self._numeric_repr_(self._value_)}>'
        return f'<{name}.{self._name_}: {self._numeric_repr_(self._value_)}>'

    def __str__(self):
        name = type(self).__name__
        if self._name_ is None:
            return f'{name}({self._numeric_repr_(self._value_)})'
        return f'{name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else type(self)(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return type(self)(~self._value_)
        return type(self)(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _bits(number, width=1):
    """As enum shows bits: a sign, the digits filled up with it."""
    ones = number < 0
    shown = bin(~number & (1 << max(width, number.bit_length())) - 1 if ones else number)[2:]
    if ones:
        shown = ''.join(['1' if digit == '0' else '0' for digit in shown])
    return f"0b{'1' if ones else '0'} {shown.rjust(width, '1' if ones else '0')}"


def _begin_flag(cls, boundary):
    if boundary is None:
        for base in cls.__mro__[1:]:
            boundary = base.__dict__.get('_boundary_')
            if boundary is not None:
                break
    for name, value in (
        ('_boundary_', STRICT if boundary is None else boundary), ('_flag_mask_', 0), ('_singles_mask_', 0), ('_all_bits_', 0),
    ):
        type.__setattr__(cls, name, value)


def _finish_flag(cls):
    mask = 0
    singles = 0
    names = []
    for name, known in list(cls._member_map_.items()):
        value = known._value_
        if isinstance(value, int):
            mask |= value
            if value > 0 and value.bit_count() == 1:
                singles |= value
                if known._name_ == name:
                    names.append(name)
    if names and [cls._member_map_[name]._value_ for name in names] != sorted([cls._member_map_[name]._value_ for name in names]):
        cls._iter_member_ = classmethod(_by_definition)
    cls._flag_mask_ = mask
    cls._singles_mask_ = singles
    cls._all_bits_ = 2 ** mask.bit_length() - 1
    # only single bits are gone round
    cls._member_names_ = names


def _by_definition(cls, value):
    return sorted([m for m in cls if m._value_ & value], key=lambda m: m._sort_order_)


def _check_order(cls, order):
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    if list(order) != cls._member_names_:
        raise TypeError(
            f'member order does not match _order_:\n  {cls._member_names_!r}\n  {list(order)!r}'
        )


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are ints."""

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)


def unique(enumeration):
    duplicates = [(name, m._name_) for name, m in enumeration.__members__.items() if name != m._name_]
    if duplicates:
        details = ', '.join([f'{alias} -> {name}' for alias, name in duplicates])
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can hold an enumeration to."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Holds an enumeration to checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [f'{name} -> {m._name_}' for name, m in enumeration.__members__.items() if name != m._name_]
                if aliases:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


def _check_continuous(enumeration):
    values = set([m.value for m in enumeration])
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    is_flag = issubclass(enumeration, Flag)
    if not is_flag and not issubclass(enumeration, int) and not all([isinstance(value, int) for value in values]):
        raise Exception('verify: unknown type %r' % type(enumeration))
    expected = [2 ** bit for bit in range(low.bit_length(), high.bit_length() - 1)] if is_flag else range(low + 1, high)
    missing = [value for value in expected if value not in values]
    if missing:
        kind = 'flag' if is_flag else 'enum'
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join([str(m) for m in missing])}")


def _check_named(enumeration):
    named = set([m._value_ for m in enumeration])
    lacking = []
    missing = 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias._value_ < 0:
            continue
        bits = [value for value in _single_bits(alias._value_) if value not in named]
        if bits:
            lacking.append(name)
            for bit in bits:
                missing |= bit
    if lacking:
        which = f'alias {lacking[0]!r} is missing' if len(lacking) == 1 else (
            f"aliases {', '.join([repr(name) for name in lacking[:-1]])} and {lacking[-1]!r} are missing"
        )
        value = f'value {missing:#x}' if len(_single_bits(missing)) == 1 else f'combined values of {missing:#x}'
        raise ValueError(
            f'invalid Flag {enumeration.__name__!r}: {which} {value} [use enum.show_flag_values(value) for details]'
        )


def _single_bits(value):
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]


def show_flag_values(value):
    """The single bits of a flag's value."""
    return _single_bits(int(value))


class property(_Fixed):
    """A property of members that leaves its name free for a member."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc

    def __get__(self, member, owner=None):
        return super().__get__(None, owner) if member is None else self.fget(member)

    def __set__(self, member, value):
        if self.fset is None:
            super().__set__(member, value)
        self.fset(member, value)

    def __delete__(self, member):
        if self.fdel is None:
            super().__delete__(member)
        self.fdel(member)

    def setter(self, fset):
        return property(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return property(self.fget, self.fset, fdel)


def global_enum_repr(self):
    return f"{type(self).__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module = type(self).__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{type(self).__name__}({self._value_!r})'
    return '|'.join([f'{module}.{name}' if not name[:1].isdigit() else name for name in self._name_.split('|')])


def global_str(self):
    return f'{type(self).__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Puts the members into the module of the class, and shows them as what they are called there."""
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = sys.modules[cls.__module__]
    for name, known in cls.__members__.items():
        setattr(module, name, known)
    return cls
