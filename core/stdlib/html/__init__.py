"""Text for pages."""

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


# What pages mean by numbers 128 to 159: bytes of windows-1252, where it has a character.
_WINDOWS = (
    '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
    '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'
)


def _is_no_character(code):
    """Whether a number stands for nothing at all: of a control, or of what Unicode will never use."""
    if code < 0xA0:
        return code < 32 and code not in (9, 10, 12, 13) or code >= 127
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _numbered(digits, base):
    code = int(digits, base)
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return '\ufffd'
    if 0x80 <= code <= 0x9F:
        return _WINDOWS[code - 0x80]
    return '' if _is_no_character(code) else chr(code)


def _named(name):
    """The characters of a name, which may begin with one that needs no semicolon."""
    from html.entities import html5
    if name in html5:
        return html5[name]
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return '&' + name


def _meant(match):
    decimal, hexadecimal, name = match.groups()
    if decimal:
        return _numbered(decimal, 10)
    return _numbered(hexadecimal, 16) if hexadecimal else _named(name)


def unescape(s):
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(?:#([0-9]+);?|#[xX]([0-9a-fA-F]+);?|([^\t\n\f <&#;]{1,32};?))', _meant, s)


def __getattr__(name):
    if name == 'parser':
        raise NotImplementedError(f'html.{name} is not supported by Lockstep')
    raise AttributeError(f"module 'html' has no attribute '{name}'")
