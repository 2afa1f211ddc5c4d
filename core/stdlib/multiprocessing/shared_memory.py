"""Shared memory with a name, which any process can open by it, and a list of plain values in such memory."""

import struct
import sys

import _multiprocessing
from _os import urandom
from multiprocessing import story

__all__ = ['SharedMemory', 'ShareableList']

_USE_POSIX = sys.platform != 'win32'
_SHM_NAME_PREFIX = '/psm_' if _USE_POSIX else 'wnsm_'


def _make_filename():
    """A name that no other memory has."""
    return _SHM_NAME_PREFIX + urandom(4).hex()


class SharedMemory:
    """
    A block of bytes. Whoever has it open keeps it; its name is there until somebody unlinks it (on Windows: as long as it
    is open). `buf` is a view of it: each access is a step of its own, so that others can come between.
    """

    _name = None
    _mmap = None
    _buf = None
    _prepend_leading_slash = _USE_POSIX

    def __init__(self, name=None, create=False, size=0):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None:
            if not create:
                raise ValueError("'name' can only be None if create=True")
            name = self._make(size)
        else:
            name = '/' + name if self._prepend_leading_slash else name
            self._open(name, size if create else -1)
        self._name = name
        self._size = len(self._mmap)
        self._buf = memoryview(self._mmap)
        if create:
            self._tell()
        if _USE_POSIX:
            from multiprocessing.resource_tracker import register
            register(name, 'shared_memory')

    def _make(self, size):
        while True:
            name = _make_filename()
            try:
                self._open(name, size)
            except FileExistsError:
                continue
            return name

    def _open(self, name, size):
        try:
            self._mmap = _multiprocessing.memory_open(name.lstrip('/'), size, name)
        except FileExistsError as e:
            if _USE_POSIX:
                raise
            raise FileExistsError(e.errno, e.strerror, name, 183) from None

    def _tell(self):
        """Says in the trace what this memory is."""
        number = _multiprocessing.object_create(story.SHARED_MEMORY, self._size)
        _multiprocessing.object_name(number)
        _multiprocessing.object_part(number, story.MEMORY, self._mmap.fd, '')

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass

    def __reduce__(self):
        return type(self), (self.name, False, self.size)

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r}, size={self.size})'

    @property
    def buf(self):
        """A view of the bytes; None once closed."""
        return self._buf

    @property
    def name(self):
        return self._name[1:] if self._prepend_leading_slash and self._name.startswith('/') else self._name

    @property
    def size(self):
        return self._size

    def close(self):
        """This process uses it no more. Others can, and the name stays."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        if self._mmap is not None:
            self._mmap.close()
            self._mmap = None

    def unlink(self):
        """The name goes, and the memory when nobody has it open any more; to be called once. Nothing to do on Windows."""
        if _USE_POSIX and self._name:
            from multiprocessing.resource_tracker import unregister
            _multiprocessing.memory_unlink(self._name.lstrip('/'), self._name)
            unregister(self._name, 'shared_memory')


_ENCODING = 'utf8'
_CELL = 8  # bytes: what is no text takes one, text as many as it needs and a zero

# how a value is packed, and how it is made of what unpacking gives
_FORMATS = {int: 'q', float: 'd', bool: 'xxxxxxx?', type(None): 'xxxxxx?x'}
_AS_IT_IS, _TEXT, _BYTES, _NONE = range(4)


def _code_of(value):
    if value is None:
        return _NONE
    return _TEXT if isinstance(value, str) else _BYTES if isinstance(value, bytes) else _AS_IT_IS


def _format_of(value, room=None):
    """The format of a value; of texts and bytes that of `room` bytes."""
    if not isinstance(value, (str, bytes)):
        return _FORMATS[type(value)]
    if room is None:
        room = _CELL * (len(value) // _CELL + 1)
    return f'{room}s'


def _packed(value):
    return value.encode(_ENCODING) if isinstance(value, str) else value


class ShareableList:
    """
    A list of int, float, bool, str, bytes and None in shared memory. It cannot grow, and a text no longer than what it was
    made with. In memory: its length, where each value begins (and the last ends), the values, their formats, their kinds.
    """

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            self._make(tuple(sequence or ()), name)
        else:
            self.shm = SharedMemory(name)
            self._list_len = len(self)
            self._allocated_offsets = list(struct.unpack_from(f'{self._list_len + 1}q', self.shm.buf, _CELL))

    def _make(self, values, name):
        formats = [_format_of(value) for value in values]
        count = self._list_len = len(values)
        offsets = self._allocated_offsets = [0]
        for form in formats:
            offsets.append(offsets[-1] + (int(form[:-1]) if form[-1] == 's' else _CELL))
        size = _CELL * (count + 2) + offsets[-1] + _CELL * count + count
        self.shm = SharedMemory(name, create=True, size=size)
        buf = self.shm.buf
        struct.pack_into(f'q{count + 1}q', buf, 0, count, *offsets)
        struct.pack_into(''.join(formats), buf, self._offset_data_start, *[_packed(value) for value in values])
        struct.pack_into('8s' * count, buf, self._offset_packing_formats, *[form.encode(_ENCODING) for form in formats])
        struct.pack_into(f'{count}b', buf, self._offset_back_transform_codes, *[_code_of(value) for value in values])

    @property
    def _offset_data_start(self):
        return _CELL * (self._list_len + 2)

    @property
    def _offset_packing_formats(self):
        return self._offset_data_start + self._allocated_offsets[-1]

    @property
    def _offset_back_transform_codes(self):
        return self._offset_packing_formats + _CELL * self._list_len

    def _get_packing_format(self, index):
        (form,) = struct.unpack_from('8s', self.shm.buf, self._offset_packing_formats + _CELL * index)
        return form.rstrip(b'\0').decode(_ENCODING)

    def _index(self, position, what):
        index = position if position >= 0 else position + self._list_len
        if not 0 <= index < self._list_len:
            raise IndexError(what)
        return index

    def __getitem__(self, position):
        index = self._index(position, 'index out of range')
        buf = self.shm.buf
        form = self._get_packing_format(index)
        (value,) = struct.unpack_from(form, buf, self._offset_data_start + self._allocated_offsets[index])
        (code,) = struct.unpack_from('b', buf, self._offset_back_transform_codes + index)
        if code == _NONE:
            return None
        if code == _AS_IT_IS:
            return value
        value = value.rstrip(b'\0')
        return value.decode(_ENCODING) if code == _TEXT else value

    def __setitem__(self, position, value):
        index = self._index(position, 'assignment index out of range')
        start, stop = self._allocated_offsets[index:index + 2]
        packed = _packed(value)
        if isinstance(packed, bytes) and len(packed) > stop - start:
            raise ValueError('bytes/str item exceeds available storage')
        form = _format_of(value, stop - start)
        buf = self.shm.buf
        struct.pack_into('8s', buf, self._offset_packing_formats + _CELL * index, form.encode(_ENCODING))
        struct.pack_into('b', buf, self._offset_back_transform_codes + index, _code_of(value))
        struct.pack_into(form, buf, self._offset_data_start + start, packed)

    def __len__(self):
        return struct.unpack_from('q', self.shm.buf, 0)[0]

    def __reduce__(self):
        return type(self)._of_name, (self.shm.name,)

    @classmethod
    def _of_name(cls, name):
        return cls(name=name)

    def __repr__(self):
        return f'{type(self).__name__}({list(self)}, name={self.shm.name!r})'

    @property
    def format(self):
        """The formats of all values, as struct has them."""
        return ''.join(self._get_packing_format(index) for index in range(self._list_len))

    def count(self, value):
        return sum(value == item for item in self)

    def index(self, value):
        for position, item in enumerate(self):
            if value == item:
                return position
        raise ValueError(f'{value!r} not in this container')

    __class_getitem__ = classmethod(type(list[int]))
