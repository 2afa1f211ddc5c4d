"""CPython's pickle: the same bytes and errors. Reading and writing are native (_pickle); the classes are here."""

from _pickle import (
    DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, PicklingError, UnpicklingError, _abandon, _clear_memo, _dump,
    _find_class, _load, _new_pickler, _new_unpickler, _registered, dumps, loads,
)

__all__ = [
    'PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
    'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL',
]

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']


class Pickler:
    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._write = getattr(file, 'write', None)
        if self._write is None:
            raise TypeError("file must have a 'write' attribute")
        self._state = _new_pickler(protocol, fix_imports)
        if buffer_callback is not None and (protocol is None or 0 <= protocol < 5):
            raise ValueError('buffer_callback needs protocol >= 5')

    def dump(self, obj):
        state = getattr(self, '_state', None)
        if state is None:
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        table = getattr(self, 'dispatch_table', None)
        if table is None:
            table = _registered()
        try:
            data = _dump(state, obj, getattr(self, 'persistent_id', None), getattr(self, 'reducer_override', None),
                         [] if table is None else _tables(table))
        except BaseException:
            _abandon(state)
            raise
        self._write(data)

    def clear_memo(self):
        _clear_memo(self._state)


Pickler.__module__ = '_pickle'


def _tables(table):
    """The dicts that a mapping looks into, in their order."""
    maps = getattr(table, 'maps', None)
    if maps is None:
        return [table if type(table) is dict else dict(table)]
    return [found for each in maps for found in _tables(each)]


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        read = getattr(file, 'read', None)
        readline = getattr(file, 'readline', None)
        if read is None or readline is None:
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._state = _new_unpickler(read, readline, fix_imports, encoding, errors, buffers)

    def load(self):
        state = getattr(self, '_state', None)
        if state is None:
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()')
        found = type(self).find_class is not Unpickler.find_class or 'find_class' in self.__dict__
        return _load(state, self.find_class if found else None, getattr(self, 'persistent_load', None))

    def find_class(self, module, name, /):
        return _find_class(self._state, module, name)


Unpickler.__module__ = '_pickle'


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


dump.__module__ = load.__module__ = '_pickle'
