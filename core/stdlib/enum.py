"""Enumerations: sets of names bound to constant values."""

from types import MappingProxyType

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique']


class auto:
    """A value to be made up when its name is known."""

    def __init__(self):
        self.value = _unset


_unset = object()


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__') or isinstance(
        value, (property, classmethod, staticmethod, type(_is_descriptor), type)
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


class EnumType(type):
    """The type of enumerations: gives their members."""

    def __new__(metacls, cls, bases, namespace, *, boundary=None, **kwds):
        if Enum is None:
            enum_class = super().__new__(metacls, cls, bases, namespace)
            enum_class._member_names_ = []
            enum_class._member_map_ = {}
            enum_class._value2member_map_ = {}
            enum_class._member_type_ = object
            return enum_class
        names = {}
        plain = {}
        ignore = namespace.get('_ignore_', ())
        if isinstance(ignore, str):
            ignore = ignore.replace(',', ' ').split()
        for name, value in namespace.items():
            if name in ignore or name == '_ignore_':
                continue
            if _is_dunder(name) or _is_sunder(name) or _is_private(cls, name) or _is_descriptor(value):
                plain[name] = value
            else:
                names[name] = value
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
        for name in names:
            if name == 'mro':
                raise ValueError("invalid enum member name(s) 'mro'")
        data_type = _data_type(bases)
        generate = plain.get('_generate_next_value_')
        if generate is None:
            for base in bases:
                generate = getattr(base, '_generate_next_value_', None)
                if generate is not None:
                    break
        elif isinstance(generate, staticmethod):
            generate = generate.__func__
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
        values = []
        for name, value in names.items():
            value = _made_up(name, value, values, generate)
            values.append(value)
            _add_member(enum_class, name, value, data_type, new_member)
        if new_member is not None or data_type is not object:
            enum_class.__new__ = Enum.__new__
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return _from_names(cls, value, names, module, qualname, type, start)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
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
        return sorted(['__class__', '__doc__', '__members__', '__module__'] + cls._member_names_)

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

    @property
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


def _made_up(name, value, values, generate):
    if isinstance(value, auto):
        if value.value is _unset:
            value.value = generate(name, 1, len(values), values[:])
        return value.value
    if isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
        parts = []
        for part in value:
            if isinstance(part, auto):
                part = generate(name, 1, len(values), [v[len(parts)] if isinstance(v, tuple) else v for v in values])
            parts.append(part)
        return tuple(parts)
    return value


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


def _from_names(cls, class_name, names, module, qualname, kind, start):
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    bases = (cls,) if kind is None else (kind, cls)
    namespace = {'__module__': _caller_module() if module is None else module}
    if isinstance(names, dict):
        names = list(names.items())
    values = []
    generate = getattr(cls, '_generate_next_value_')
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
    return type(cls)(class_name, bases, namespace)


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


class Flag(Enum):
    """Constants that can be combined with the bitwise operators."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if value < 0:
            value = cls._all_bits_ + 1 + value
        unknown = value & ~cls._flag_mask_
        if value < 0 or unknown:
            if issubclass(cls, int):
                pass  # IntFlag keeps what it does not know
            else:
                width = max(value.bit_length(), cls._flag_mask_.bit_length())
                raise ValueError(
                    f'{cls!r} invalid value {value!r}\n    given 0b0 {value:0{width}b}\n  allowed 0b0 {cls._flag_mask_:0{width}b}'
                )
        member = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        member._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        member._name_ = '|'.join(names) or None
        if names and unknown:
            member._name_ += f'|{unknown}'
        return cls._value2member_map_.setdefault(value, member)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in type(self) if m._value_ & self._value_ == m._value_])

    def __len__(self):
        return bin(self._value_).count('1')

    def __repr__(self):
        name = type(self).__name__
        if self._name_ is None:
            return f'<{name}: {self._value_!r}>'
        return f'<{name}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        name = type(self).__name__
        if self._name_ is None:
            return f'{name}({self._value_!r})'
        return f'{name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(self, int) and isinstance(other, int):
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
        return type(self)(type(self)._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _finish_flag(cls):
    mask = 0
    names = []
    for name, member in list(cls._member_map_.items()):
        value = member._value_
        if isinstance(value, int):
            mask |= value
            if value > 0 and value & (value - 1) == 0 and member._name_ == name:
                names.append(name)
    cls._flag_mask_ = mask
    cls._all_bits_ = 2 ** mask.bit_length() - 1
    # only single bits are gone round, smallest first as they were defined
    if [cls._member_map_[name] for name in names] != [cls._member_map_[name] for name in cls._member_names_]:
        cls._member_names_ = names


class IntFlag(int, ReprEnum, Flag):
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
