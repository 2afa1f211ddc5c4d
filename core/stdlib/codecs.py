"""Encodings by name: UTF-8, UTF-16, UTF-32, ASCII, Latin-1 and others of one byte for a character, GBK, GB 2312 and Big5."""

from collections import namedtuple

import _codecs

__all__ = [
    'BOM', 'BOM_UTF8', 'BOM_LE', 'BOM_BE', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32',
    'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'decode', 'encode',
    'getdecoder', 'getencoder', 'lookup', 'open',
]

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM = BOM_UTF16 = BOM_LE
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'

_open = open
_NAMES = {'latin-1': 'iso8859-1'}


class CodecInfo(namedtuple('CodecInfo', 'encode decode streamreader streamwriter')):
    """What `lookup` tells of an encoding."""

    def __new__(cls, name):
        def encoder(text, errors='strict'):
            return text.encode(name, errors), len(text)

        def decoder(data, errors='strict'):
            return bytes(data).decode(name, errors), len(data)

        self = super().__new__(cls, encoder, decoder, None, None)
        self.name = name
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def encode(obj, encoding='utf-8', errors='strict'):
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    return bytes(obj).decode(encoding, errors)


def lookup(encoding):
    """@raises LookupError: there is no such encoding"""
    name = _codecs.name(encoding)
    return CodecInfo(_NAMES.get(name, name))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file of an encoding, whose newlines stay as they are."""
    if encoding is None:
        return _open(filename, mode, buffering)
    return _open(filename, mode.replace('t', '').replace('b', ''), buffering, encoding, errors, '')
