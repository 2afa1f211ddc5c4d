"""Digests of messages."""

import _hashlib

__all__ = ['md5', 'sha1', 'sha224', 'sha256', 'sha512', 'new', 'algorithms_available', 'algorithms_guaranteed']

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha512'}
algorithms_available = algorithms_guaranteed

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha512': (64, 128)}


class HASH:
    """A digest in the making. It keeps the message: digests of it are worked out when asked for."""

    def __init__(self, name, message=b''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._message = bytearray()
        self._known = None
        if message != b'':
            self.update(message)

    def __reduce__(self):
        raise TypeError("cannot pickle '_hashlib.HASH' object")

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError('Strings must be encoded before hashing')
        if not _hashlib.is_buffer(obj):
            raise TypeError('object supporting the buffer API required')
        self._message += bytes(obj)
        self._known = None

    def digest(self):
        if self._known is None:
            self._known = _hashlib.digest(self.name, self._message)
        return self._known

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, bytes(self._message))

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


HASH.__module__ = '_hashlib'


def new(name, data=b'', *, usedforsecurity=True):
    known = name.lower().replace('-', '')
    if known not in _SIZES:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(known, data)


def md5(string=b'', *, usedforsecurity=True):
    return HASH('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return HASH('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    return HASH('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    return HASH('sha256', string)


def sha512(string=b'', *, usedforsecurity=True):
    return HASH('sha512', string)
