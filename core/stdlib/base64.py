"""Bytes as text of 64, 32 or 16 letters (RFC 4648)."""

import binascii

__all__ = [
    'b64encode', 'b64decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode',
    'b32encode', 'b32decode', 'b16encode', 'b16decode', 'encodebytes', 'decodebytes',
]

_LETTERS_32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes_of(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    """`altchars`: the two letters in place of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes_of(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_bytes_of(altchars), b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def b32encode(s):
    data = bytes(s)
    made = bytearray()
    for at in range(0, len(data), 5):
        five = data[at:at + 5]
        value = int.from_bytes(five + bytes(5 - len(five)), 'big')
        letters = -(-len(five) * 8 // 5)
        made += bytes([_LETTERS_32[value >> 35 - 5 * n & 31] for n in range(letters)]) + b'=' * (8 - letters)
    return bytes(made)


def b32decode(s, casefold=False, map01=None):
    s = _bytes_of(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _bytes_of(map01)))
    if casefold:
        s = s.upper()
    letters = s.rstrip(b'=')
    if len(s) - len(letters) not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    made = bytearray()
    for at in range(0, len(letters), 8):
        eight = letters[at:at + 8]
        value = 0
        for letter in eight.ljust(8, b'A'):
            index = _LETTERS_32.find(letter)
            if index < 0:
                raise binascii.Error('Non-base32 digit found')
            value = value << 5 | index
        made += value.to_bytes(5, 'big')[:len(eight) * 5 // 8]
    return bytes(made)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def encodebytes(s):
    """In lines of 76 letters."""
    return b''.join([binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)
