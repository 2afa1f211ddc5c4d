"""Bytes as text of hexadecimal digits or base64, and their checksums."""

__all__ = ['a2b_base64', 'a2b_hex', 'b2a_base64', 'b2a_hex', 'crc32', 'hexlify', 'unhexlify', 'Error', 'Incomplete']

_ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {byte: value for value, byte in enumerate(_ALPHABET)}


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes_of(text):
    if isinstance(text, str):
        if not text.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return text.encode('ascii')
    return bytes(text)


def hexlify(data, sep=None, bytes_per_sep=1):
    shown = bytes(data).hex() if sep is None else bytes(data).hex(sep, bytes_per_sep)
    return shown.encode('ascii')


b2a_hex = hexlify


def unhexlify(hexstr, /):
    digits = _bytes_of(hexstr)
    if len(digits) % 2:
        raise Error('Odd-length string')
    try:
        if digits.split() != [digits] and digits:
            raise ValueError
        return bytes.fromhex(digits.decode('ascii'))
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    data = bytes(data)
    pieces = bytearray()
    for at in range(0, len(data), 3):
        three = data[at:at + 3]
        value = int.from_bytes(three + bytes(3 - len(three)), 'big')
        four = [_ALPHABET[value >> shift & 63] for shift in (18, 12, 6, 0)]
        pieces += bytes(four[:len(three) + 1]) + b'=' * (3 - len(three))
    return bytes(pieces) + (b'\n' if newline else b'')


def a2b_base64(data, /, *, strict_mode=False):
    made = bytearray()
    value = count = padding = 0
    for byte in _bytes_of(data):
        if byte == 61:
            padding += 1
            if count >= 2 and count + padding >= 4:
                break
            continue
        if byte not in _VALUES:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        padding = 0
        value = value << 6 | _VALUES[byte]
        count += 1
        if count == 4:
            made += value.to_bytes(3, 'big')
            value = count = 0
    if count == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({len(made) // 3 * 4 + 1}) '
                    'cannot be 1 more than a multiple of 4')
    if count and count + padding < 4:
        raise Error('Incorrect padding')
    if count:
        made += (value >> (4 if count == 2 else 2)).to_bytes(count - 1, 'big')
    return bytes(made)


def _crc_of(n):
    for _ in range(8):
        n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
    return n


_CRC = [_crc_of(n) for n in range(256)]


def crc32(data, value=0, /):
    value ^= 0xFFFFFFFF
    for byte in bytes(data):
        value = _CRC[(value ^ byte) & 255] ^ value >> 8
    return value ^ 0xFFFFFFFF
