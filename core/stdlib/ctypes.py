"""C types: numbers, arrays and structures as views of a store of bytes.

A store has get(offset, typecode), set(offset, typecode, value), read(offset, size) and write(offset, data). `_Local` is one in
this process; `view` puts an object on any other, as multiprocessing.sharedctypes does with shared memory.
"""

import sys

import _os
import _signal
import _struct


def _segmentation_fault():
    """The end of a process that reads where it has no memory: a signal, on Windows an exception."""
    if sys.platform == 'win32':
        _os.exit(0xC0000005 - (1 << 32))
    else:
        _signal.kill(_os.getpid(), 11)


_BITS = {'b': 8, 'B': 8, 'h': 16, 'H': 16, 'i': 32, 'I': 32, 'l': 64, 'L': 64, 'q': 64, 'Q': 64, 'P': 64}


class _Local:
    def __init__(self, size):
        self._bytes = bytearray(size)

    def get(self, offset, typecode):
        if typecode == 'u':
            return chr(_struct.unpack_from('I', self._bytes, offset)[0])
        return _struct.unpack_from(typecode, self._bytes, offset)[0]

    def set(self, offset, typecode, value):
        bits = _BITS.get(typecode)
        if bits is not None:
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value &= (1 << bits) - 1
            if typecode.islower() and value >> (bits - 1):
                value -= 1 << bits
        elif typecode in 'fd':
            if not isinstance(value, (int, float)):
                raise TypeError(f'must be real number, not {type(value).__name__}')
        elif typecode == 'c':
            if isinstance(value, int) and 0 <= value < 256:
                value = bytes([value])
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise TypeError('one character bytes, bytearray or integer expected')
            value = bytes(value)
        elif typecode == 'u':
            if not isinstance(value, str):
                raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
            if len(value) != 1:
                raise TypeError('one character unicode string expected')
            typecode, value = 'I', ord(value)
        _struct.put(self._bytes, offset, _struct.pack('pack', typecode, (value,)))

    def read(self, offset, size):
        return bytes(self._bytes[offset : offset + size])

    def write(self, offset, data):
        self._bytes[offset : offset + len(data)] = data


_array_types = {}


class _TypeOfData(type):
    def __mul__(cls, length):
        if length < 0:
            raise ValueError(f'Array length must be >= 0, not {length}')
        key = (cls, length)
        made = _array_types.get(key)
        if made is None:
            made = _array_types[key] = type(cls)(
                f'{cls.__name__}_Array_{length}', (Array,),
                {'_type_': cls, '_length_': length, '_size': cls._size * length, '_align': cls._align, '__module__': sys._getframe(1).f_globals.get('__name__', 'ctypes')},
            )
        return made

    __rmul__ = __mul__

    def __init__(cls, name, bases, namespace):
        fields = namespace.get('_fields_')
        if fields is not None:
            _lay_out(cls, fields)

    def __setattr__(cls, name, value):
        super().__setattr__(name, value)
        if name == '_fields_':
            _lay_out(cls, value)


class _CData(metaclass=_TypeOfData):
    _size = 0
    _align = 1

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, '_store', _Local(cls._size))
        object.__setattr__(self, '_offset', 0)
        return self

    def __bytes__(self):
        return self._store.read(self._offset, self._size)


def view(cls, store, offset=0):
    """An object of a C type on a store."""
    self = object.__new__(cls)
    object.__setattr__(self, '_store', store)
    object.__setattr__(self, '_offset', offset)
    return self


def _get(cls, store, offset):
    """What reading a place of that type gives: plain values for simple types, views for others."""
    if issubclass(cls, _SimpleCData):
        return cls._read(store, offset)
    if issubclass(cls, Array) and cls._type_ in (c_char, c_wchar):
        return view(cls, store, offset).value
    return view(cls, store, offset)


def _put(cls, store, offset, value):
    if issubclass(cls, _SimpleCData):
        if isinstance(value, cls):
            value = value.value
        cls._write(store, offset, value)
    elif isinstance(value, cls):
        store.write(offset, value._store.read(value._offset, cls._size))
    elif issubclass(cls, Array) and cls._type_ is c_char and isinstance(value, bytes):
        if len(value) > cls._length_:
            raise ValueError(f'bytes too long ({len(value)}, maximum length {cls._length_})')
        view(cls, store, offset).value = value
    elif issubclass(cls, Array) and cls._type_ is c_char:
        raise TypeError(f'expected bytes, {type(value).__name__} found')
    elif isinstance(value, tuple):
        view(cls, store, offset).__init__(*value)
    else:
        raise TypeError(f'expected {cls.__name__} instance, got {type(value).__name__}')


class _SimpleCData(_CData):
    _type_ = 'i'

    def __init__(self, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'__init__ expected at most 1 argument, got {len(args)}')
        if args:
            self.value = args[0]

    @classmethod
    def _read(cls, store, offset):
        return store.get(offset, cls._type_)

    @classmethod
    def _write(cls, store, offset, value):
        store.set(offset, cls._type_, value)

    @property
    def value(self):
        return self._read(self._store, self._offset)

    @value.setter
    def value(self, value):
        self._write(self._store, self._offset, value)

    def __bool__(self):
        return True if self.value else False

    def __repr__(self):
        return f'{type(self).__name__}({self.value!r})'


_SimpleCData.__module__ = '_ctypes'


def _simple(name, typecode, size):
    return _TypeOfData(name, (_SimpleCData,), {'_type_': typecode, '_size': size, '_align': size, '__module__': 'ctypes'})


c_char = _simple('c_char', 'c', 1)
c_wchar = _simple('c_wchar', 'u', 4)
c_byte = c_int8 = _simple('c_byte', 'b', 1)
c_ubyte = c_uint8 = _simple('c_ubyte', 'B', 1)
c_short = c_int16 = _simple('c_short', 'h', 2)
c_ushort = c_uint16 = _simple('c_ushort', 'H', 2)
c_int = c_int32 = _simple('c_int', 'i', 4)
c_uint = c_uint32 = _simple('c_uint', 'I', 4)
c_long = c_longlong = c_int64 = c_ssize_t = _simple('c_long', 'l', 8)
c_ulong = c_ulonglong = c_uint64 = c_size_t = _simple('c_ulong', 'L', 8)
c_float = _simple('c_float', 'f', 4)
c_double = _simple('c_double', 'd', 8)


class c_bool(_SimpleCData):
    _type_ = '?'
    _size = 1

    @classmethod
    def _read(cls, store, offset):
        return store.get(offset, 'B') != 0

    @classmethod
    def _write(cls, store, offset, value):
        store.set(offset, 'B', 1 if value else 0)


# What pointers of this process point to, by address. Another process's addresses are not in it: a string is not shared by
# sharing its address.
_strings = {}
_addresses = {}


def _address_of(string):
    if string not in _addresses:
        address = (_os.getpid() << 32) + 16 * (len(_addresses) + 1)
        _addresses[string] = address
        _strings[address] = string
    return _addresses[string]


class _Pointer(_SimpleCData):
    """The address of a string that is in the memory of one process."""

    _size = _align = 8

    @classmethod
    def _read(cls, store, offset):
        address = store.get(offset, 'Q')
        if address == 0:
            return None
        if type(_strings.get(address)) is not cls._string:
            _segmentation_fault()
        return _strings[address]

    @classmethod
    def _write(cls, store, offset, value):
        if isinstance(value, cls._string):
            value = _address_of(value.split(cls._end)[0])
        elif value is None:
            value = 0
        elif not isinstance(value, int):
            raise TypeError(
                f'{cls._words} or integer address expected instead of {type(value).__name__} instance')
        store.set(offset, 'Q', value)

    def __bool__(self):
        return self._store.get(self._offset, 'Q') != 0

    def __repr__(self):
        return f'{type(self).__name__}({self._store.get(self._offset, "Q") or None})'


_Pointer.__module__ = '_ctypes'


class c_char_p(_Pointer):
    _type_ = 'z'
    _string, _end, _words = bytes, b'\0', 'bytes'


class c_wchar_p(_Pointer):
    _type_ = 'Z'
    _string, _end, _words = str, '\0', 'unicode string'


class Array(_CData):
    _type_ = c_int
    _length_ = 0

    def __init__(self, *values):
        if len(values) > self._length_:
            raise IndexError('invalid index')
        for i, value in enumerate(values):
            self[i] = value

    def __len__(self):
        return self._length_

    def _at(self, i):
        if type(i) is not int or i < 0:
            i = self._from_start(i)
        if not 0 <= i < self._length_:
            raise IndexError('invalid index')
        return self._offset + i * self._type_._size

    def _from_start(self, i):
        if not hasattr(i, '__index__'):
            raise TypeError('indices must be integers')
        i = i.__index__()
        return i + self._length_ if i < 0 else i

    def __getitem__(self, i):
        if isinstance(i, slice):
            items = [self[k] for k in range(*i.indices(self._length_))]
            return b''.join(items) if self._type_ is c_char else ''.join(items) if self._type_ is c_wchar else items
        return _get(self._type_, self._store, self._at(i))

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            places = range(*i.indices(self._length_))
            if self._type_ is c_char and isinstance(value, bytes):
                value = [value[k : k + 1] for k in range(len(value))]
            if len(value) != len(places):
                raise ValueError('Can only assign sequence of same size')
            for k, item in zip(places, value):
                self[k] = item
            return
        _put(self._type_, self._store, self._at(i), value)

    def __iter__(self):
        for i in range(self._length_):
            yield self[i]

    @property
    def value(self):
        if self._type_ is c_char:
            return self._store.read(self._offset, self._size).split(b'\0', 1)[0]
        if self._type_ is c_wchar:
            return ''.join(self[:]).split('\0', 1)[0]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute 'value'")

    @value.setter
    def value(self, value):
        if self._type_ is not c_char:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute 'value'")
        if not isinstance(value, bytes):
            raise TypeError(f'bytes expected instead of {type(value).__name__} instance')
        if len(value) > self._length_:
            raise ValueError('byte string too long')
        self._store.write(self._offset, value + b'\0' if len(value) < self._length_ else value)

    @property
    def raw(self):
        return self._store.read(self._offset, self._size)

    @raw.setter
    def raw(self, value):
        if len(value) > self._size:
            raise ValueError('byte string too long')
        self._store.write(self._offset, bytes(value))

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__name__} object at {id(self):#x}>'


class _Field:
    def __init__(self, name, type_, offset):
        self.name = name
        self._field_type = type_
        self.offset = offset
        self.size = type_._size

    def __get__(self, obj, owner=None):
        return self if obj is None else _get(self._field_type, obj._store, obj._offset + self.offset)

    def __set__(self, obj, value):
        _put(self._field_type, obj._store, obj._offset + self.offset, value)

    def __repr__(self):
        return f'<Field type={self._field_type.__name__}, ofs={self.offset}, size={self.size}>'


def _lay_out(cls, fields):
    size = 0
    align = 1
    union = Union is not None and issubclass(cls, Union)
    names = []
    base = cls.__mro__[1]
    if '_names' in base.__dict__:
        names = list(base._names)
        size = base._size
        align = base._align
    packed = cls.__dict__.get('_pack_')
    total = size
    for name, type_ in fields:
        step = type_._align if packed is None else min(packed, type_._align)
        at = 0 if union else -(-total // step) * step
        align = max(align, step)
        setattr(cls, name, _Field(name, type_, at))
        names.append(name)
        total = max(total, type_._size) if union else at + type_._size
    cls._names = names
    cls._align = align
    cls._size = -(-total // align) * align


Union = None


class Structure(_CData):
    def __init__(self, *args, **kwargs):
        names = type(self)._names if hasattr(type(self), '_names') else []
        if len(args) > len(names):
            raise TypeError('too many initializers')
        for name, value in zip(names, args):
            if name in kwargs:
                raise TypeError(f'duplicate values for field {name!r}')
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)


class Union(Structure):
    pass


def sizeof(obj_or_type):
    cls = obj_or_type if isinstance(obj_or_type, type) else type(obj_or_type)
    if not issubclass(cls, _CData):
        raise TypeError('this type has no size')
    return cls._size


def alignment(obj_or_type):
    return (obj_or_type if isinstance(obj_or_type, type) else type(obj_or_type))._align


def addressof(obj):
    return 0x7F5C00000000 + id(obj._store) % 0x10000000 + obj._offset


def create_string_buffer(init, size=None):
    if isinstance(init, bytes):
        buffer = (c_char * (len(init) + 1 if size is None else size))()
        buffer.value = init
        return buffer
    if isinstance(init, int):
        return (c_char * init)()
    raise TypeError(init)


def memset(dst, c, count):
    dst._store.write(dst._offset, bytes([c]) * count)


def memmove(dst, src, count):
    data = src[:count] if isinstance(src, (bytes, bytearray)) else src._store.read(src._offset, count)
    dst._store.write(dst._offset, bytes(data))
