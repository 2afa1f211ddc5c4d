"""Arguments of wrong kinds and sizes for natives, and what is said of them."""
import struct

for call in (
    lambda: type('a', True, {}), lambda: type('a', (), 5), lambda: str.maketrans(5), lambda: str.maketrans({1}),
    lambda: float.fromhex(5), lambda: float.fromhex(b'1'),
    lambda: struct.unpack_from('<i', b'abcd', 2**62), lambda: struct.unpack_from('<i', b'abcd', 2**70),
    lambda: struct.unpack_from('<i', b'abcd', -2**62), lambda: struct.unpack_from('<i', b'abcd', -2**70),
    lambda: struct.unpack_from('<i', b'abcd', 1), lambda: struct.unpack_from('<i', b'abcd', -5),
):
    try:
        print(call())
    except (TypeError, OverflowError, struct.error) as error:
        print(type(error).__name__, error)
