"""Checksums. Packing is not here."""

from _hashlib import is_buffer
from binascii import crc32

__all__ = ['adler32', 'crc32', 'error']

DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
DEFLATED = 8
MAX_WBITS = 15
Z_BEST_COMPRESSION = 9
Z_BEST_SPEED = 1
Z_DEFAULT_COMPRESSION = -1
_MODULUS = 65521


class error(Exception):
    pass


def adler32(data, value=1, /):
    if not is_buffer(data):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    low = value & 0xFFFF
    high = value >> 16 & 0xFFFF
    for byte in bytes(data):
        low = (low + byte) % _MODULUS
        high = (high + low) % _MODULUS
    return high << 16 | low


def __getattr__(name):
    if name in ('compress', 'decompress', 'compressobj', 'decompressobj'):
        raise NotImplementedError(f'zlib.{name} is not supported by Lockstep: crc32 and adler32 are')
    raise AttributeError(f"module 'zlib' has no attribute '{name}'")
