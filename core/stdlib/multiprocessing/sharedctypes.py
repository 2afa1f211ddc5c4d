"""Values and arrays of C types in shared memory."""

import ctypes

import _multiprocessing
from multiprocessing import context, story
from multiprocessing.heap import BufferWrapper

__all__ = ['RawValue', 'RawArray', 'Value', 'Array', 'copy', 'synchronized']

typecode_to_type = {
    'c': ctypes.c_char, 'u': ctypes.c_wchar,
    'b': ctypes.c_byte, 'B': ctypes.c_ubyte,
    'h': ctypes.c_short, 'H': ctypes.c_ushort,
    'i': ctypes.c_int, 'I': ctypes.c_uint,
    'l': ctypes.c_long, 'L': ctypes.c_ulong,
    'q': ctypes.c_longlong, 'Q': ctypes.c_ulonglong,
    'f': ctypes.c_float, 'd': ctypes.c_double,
}


def _new_value(type_):
    wrapper = BufferWrapper(ctypes.sizeof(type_))
    kind = story.ARRAY if issubclass(type_, ctypes.Array) else story.VALUE
    wrapper.story_id = _multiprocessing.object_create(kind, type_._length_ if kind == story.ARRAY else 0)
    _multiprocessing.object_name(wrapper.story_id)
    wrapper.tell(wrapper.story_id)
    return rebuild_ctype(type_, wrapper, None)


def RawValue(typecode_or_type, *args):
    """A C value in shared memory, without a lock."""
    obj = _new_value(typecode_to_type.get(typecode_or_type, typecode_or_type))
    obj.__init__(*args)
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    """A C array in shared memory, without a lock."""
    type_ = typecode_to_type.get(typecode_or_type, typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _new_value(type_ * size_or_initializer)
    result = _new_value(type_ * len(size_or_initializer))
    result.__init__(*size_or_initializer)
    return result


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """A C value in shared memory with a lock, which each access takes; `+=` is two accesses."""
    return _with_lock(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """A C array in shared memory with a lock."""
    return _with_lock(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def _with_lock(obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = (ctx or context._default_context.get_context()).RLock()
        _multiprocessing.object_part(obj._wrapper.story_id, story.SEMAPHORE, lock._semlock.handle, 'lock')
    if not hasattr(lock, 'acquire'):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return synchronized(obj, lock, ctx)


def copy(obj):
    """A copy in shared memory, without a lock."""
    size = ctypes.sizeof(obj)
    new = _new_value(type(obj))
    new._store.write(0, bytes(obj._store.read(obj._offset, size)))
    return new


def synchronized(obj, lock=None, ctx=None):
    """A wrapper whose accesses take a lock."""
    assert not isinstance(obj, SynchronizedBase), 'object already synchronized'
    ctx = ctx or context._default_context.get_context()
    if isinstance(obj, ctypes._SimpleCData):
        return Synchronized(obj, lock, ctx)
    if isinstance(obj, ctypes.Array):
        if obj._type_ is ctypes.c_char:
            return SynchronizedString(obj, lock, ctx)
        return SynchronizedArray(obj, lock, ctx)
    cls = type(obj)
    wrapper = _wrappers.get(cls)
    if wrapper is None:
        fields = {field[0]: make_property(field[0]) for field in cls._fields_}
        wrapper = _wrappers[cls] = type('Synchronized' + cls.__name__, (SynchronizedBase,), fields)
    return wrapper(obj, lock, ctx)


_wrappers = {}


def reduce_ctype(obj):
    context.assert_spawning(obj)
    if isinstance(obj, ctypes.Array):
        return rebuild_ctype, (obj._type_, obj._wrapper, obj._length_)
    return rebuild_ctype, (type(obj), obj._wrapper, None)


def rebuild_ctype(type_, wrapper, length):
    """An object of a C type on a block of shared memory."""
    if length is not None:
        type_ = type_ * length
    _multiprocessing.register(type_, reduce_ctype)
    obj = ctypes.view(type_, wrapper)
    object.__setattr__(obj, '_wrapper', wrapper)
    return obj


def make_property(name):
    """A property that takes the lock for each access."""

    def get(self):
        with self._lock:
            return getattr(self._obj, name)

    def set(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(get, set)


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        if lock:
            self._lock = lock
        else:
            self._lock = (ctx or context._default_context.get_context()).RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, type, value, traceback):
        return self._lock.__exit__(type, value, traceback)

    def __reduce__(self):
        context.assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj}>'


class Synchronized(SynchronizedBase):
    """A C value with a lock."""

    value = make_property('value')


class SynchronizedArray(SynchronizedBase):
    """A C array with a lock."""

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value

    def __getslice__(self, start, stop):
        with self._lock:
            return self._obj[start:stop]

    def __setslice__(self, start, stop, values):
        with self._lock:
            self._obj[start:stop] = values


class SynchronizedString(SynchronizedArray):
    """A string of C characters with a lock."""

    value = make_property('value')
    raw = make_property('raw')
