"""Values as packed bytes, by formats as in C."""

import _struct

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


def calcsize(format, /):
    try:
        return _struct.calcsize(format)
    except ValueError as e:
        raise error(*e.args) from None


def pack(format, /, *values):
    try:
        return _struct.pack('pack', format, values)
    except ValueError as e:
        raise error(*e.args) from None


def pack_into(format, buffer, offset, /, *values):
    try:
        _struct.put(buffer, offset, _struct.pack('pack_into', format, values))
    except ValueError as e:
        raise error(*e.args) from None


def unpack(format, buffer, /):
    try:
        return _struct.unpack(format, buffer)
    except ValueError as e:
        raise error(*e.args) from None


def unpack_from(format, /, buffer, offset=0):
    try:
        return _struct.unpack_from(format, buffer, offset)
    except ValueError as e:
        raise error(*e.args) from None


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if size == 0:
        raise error('cannot iteratively unpack with a struct of length 0')
    if len(buffer) % size:
        raise error(f'iterative unpacking requires a buffer of a multiple of {size} bytes')
    return iter([unpack_from(format, buffer, at) for at in range(0, len(buffer), size)])


class Struct:
    def __init__(self, format):
        self.format = format if isinstance(format, str) else format.decode()
        self.size = calcsize(format)

    def __reduce__(self):
        raise TypeError("cannot pickle '_struct.Struct' object")

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)


Struct.__module__ = '_struct'
error.__module__ = 'struct'
