"""Regular expressions."""

import _sre
from enum import IntFlag

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error',
    'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE',
    'UNICODE', 'NOFLAG', 'RegexFlag',
]


class RegexFlag(IntFlag):
    NOFLAG = 0
    ASCII = 256
    IGNORECASE = 2
    LOCALE = 4
    UNICODE = 32
    MULTILINE = 8
    DOTALL = 16
    VERBOSE = 64

    def __repr__(self):
        if not self._value_:
            return 're.NOFLAG'
        return '|'.join([f're.{m._name_}' for m in RegexFlag if m._value_ & self._value_])

    __str__ = object.__str__


NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE

_END = 9223372036854775807


class error(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg += f' (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


def _wrong(e, pattern):
    message, position = e.args
    return error(message) if position < 0 else error(message, pattern, position)


class Pattern:
    """A compiled pattern."""

    __tp_name__ = 're.Pattern'

    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_given', '__weakref__')

    def __new__(cls, *args, **keywords):
        raise TypeError("cannot create 're.Pattern' instances")

    def _find(self, string, pos, endpos, how):
        spans = _sre.find(self.pattern, self._given, string, pos, endpos, how)
        return None if spans is None else Match(self, string, pos, endpos, spans)

    def match(self, string, pos=0, endpos=_END):
        return self._find(string, pos, endpos, 'match')

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._find(string, pos, endpos, 'fullmatch')

    def search(self, string, pos=0, endpos=_END):
        return self._find(string, pos, endpos, 'search')

    def findall(self, string, pos=0, endpos=_END):
        found = _sre.all(self.pattern, self._given, string, pos, endpos, 0)
        groups = self.groups
        if groups == 0:
            return [string[spans[0] : spans[1]] for spans in found]
        empty = string[:0]
        if groups == 1:
            return [empty if spans[2] < 0 else string[spans[2] : spans[3]] for spans in found]
        return [
            tuple([
                empty if spans[i] < 0 else string[spans[i] : spans[i + 1]] for i in range(2, 2 * groups + 2, 2)
            ])
            for spans in found
        ]

    def finditer(self, string, pos=0, endpos=_END):
        found = _sre.all(self.pattern, self._given, string, pos, endpos, 0)
        return (Match(self, string, pos, endpos, spans) for spans in found)

    def split(self, string, maxsplit=0):
        parts = []
        at = 0
        for spans in _sre.all(self.pattern, self._given, string, 0, _END, maxsplit):
            parts.append(string[at : spans[0]])
            for i in range(2, 2 * self.groups + 2, 2):
                parts.append(None if spans[i] < 0 else string[spans[i] : spans[i + 1]])
            at = spans[1]
        parts.append(string[at:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        if callable(repl):
            filled = repl
        else:
            pieces = _template(self, repl)
            if len(pieces) == 1 and not isinstance(pieces[0], int):
                (text,) = pieces
                filled = None
            else:
                filled = lambda m: _fill(pieces, m)
        parts = []
        at = 0
        n = 0
        for spans in _sre.all(self.pattern, self._given, string, 0, _END, count):
            parts.append(string[at : spans[0]])
            parts.append(text if filled is None else filled(Match(self, string, 0, _END, spans)))
            at = spans[1]
            n += 1
        parts.append(string[at:])
        return (string[:0].join(parts), n)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        flags = self.flags & ~32 if isinstance(self.pattern, str) else self.flags
        shown = repr(self.pattern)[:200]
        return f're.compile({shown}, {RegexFlag(flags)!r})' if flags else f're.compile({shown})'

    def __reduce__(self):
        return (compile, (self.pattern, int(self.flags)))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = classmethod(type(list[int]))


def _compiled(pattern, flags):
    found = object.__new__(Pattern)
    found.pattern = pattern
    given = int(flags)
    if isinstance(pattern, str) and not given & 256:
        given |= 32
    try:
        found.flags, found.groups, found.groupindex = _sre.compile(pattern, given)
    except ValueError as e:
        raise _wrong(e, pattern) from None
    found._given = given
    return found


class Match:
    """What a pattern found."""

    __tp_name__ = 're.Match'

    __slots__ = ('re', 'string', 'pos', 'endpos', '_spans')

    def __init__(self, pattern, string, pos, endpos, spans):
        self.re = pattern
        self.string = string
        self.pos = max(0, pos)
        self.endpos = min(endpos, len(string))
        self._spans = spans

    def __reduce__(self):
        raise TypeError("cannot pickle 're.Match' object")

    def _group(self, group):
        if isinstance(group, str):
            number = self.re.groupindex.get(group, -1)
        else:
            try:
                number = group.__index__()
            except AttributeError:
                number = -1
        if not 0 <= number <= self.re.groups:
            raise IndexError('no such group')
        return number * 2

    def _text(self, i, default=None):
        start = self._spans[i]
        return default if start < 0 else self.string[start : self._spans[i + 1]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._group(groups[0]))
        return tuple([self._text(self._group(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._group(group))

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(2, len(self._spans), 2)])

    def groupdict(self, default=None):
        return {name: self._text(number * 2, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0):
        return self._spans[self._group(group)]

    def end(self, group=0):
        return self._spans[self._group(group) + 1]

    def span(self, group=0):
        i = self._group(group)
        return (self._spans[i], self._spans[i + 1])

    def expand(self, template):
        return _fill(_template(self.re, template), self)

    @property
    def regs(self):
        return tuple([(self._spans[i], self._spans[i + 1]) for i in range(0, len(self._spans), 2)])

    @property
    def lastindex(self):
        best = None
        for number in range(1, self.re.groups + 1):
            end = self._spans[number * 2 + 1]
            if end >= 0 and (best is None or end > self._spans[best * 2 + 1]):
                best = number
        return best

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self.group()!r}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = classmethod(type(list[int]))


_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', 'b': '\b', '\\': '\\'}


def _template(pattern, template):
    """A replacement as pieces: texts, and numbers of groups."""
    is_text = isinstance(template, str)
    text = template if is_text else template.decode('latin-1')
    if '\\' not in text:
        return [template]
    pieces = []
    plain = ''
    i = 0

    def flush():
        nonlocal plain
        if plain or not pieces:
            pieces.append(plain if is_text else plain.encode('latin-1'))
        plain = ''

    while i < len(text):
        c = text[i]
        if c != '\\':
            plain += c
            i += 1
            continue
        start = i
        i += 1
        if i >= len(text):
            raise error('bad escape (end of pattern)', template, start)
        c = text[i]
        i += 1
        if c == 'g':
            if text[i : i + 1] != '<':
                raise error('missing <', template, i)
            close = text.find('>', i)
            if close < 0:
                raise error('missing >, unterminated name', template, i + 1)
            name = text[i + 1 : close]
            if not name:
                raise error('missing group name', template, i + 1)
            if name.isdigit():
                number = int(name)
                if number > pattern.groups:
                    raise error(f'invalid group reference {number}', template, i + 1)
            elif name.isidentifier():
                if name not in pattern.groupindex:
                    raise IndexError(f'unknown group name {name!r}')
                number = pattern.groupindex[name]
            else:
                raise error(f'bad character in group name {name!r}', template, i + 1)
            i = close + 1
            flush()
            pieces.append(number)
        elif c == '0':
            digits = '0'
            while len(digits) < 3 and text[i : i + 1] and text[i] in '01234567':
                digits += text[i]
                i += 1
            plain += chr(int(digits, 8) & 0xFF)
        elif c.isdigit():
            number = c
            if text[i : i + 1].isdigit():
                if c in '0123' and c in '01234567' and text[i] in '01234567' and text[i + 1 : i + 2] and text[i + 1] in '01234567':
                    plain += chr(int(c + text[i : i + 2], 8))
                    i += 2
                    continue
                number += text[i]
                i += 1
            if int(number) > pattern.groups:
                raise error(f'invalid group reference {number}', template, start + 1)
            flush()
            pieces.append(int(number))
        elif c in _ESCAPES:
            plain += _ESCAPES[c]
        elif c.isascii() and c.isalpha():
            raise error(f'bad escape \\{c}', template, start)
        else:
            plain += '\\' + c
    if plain:
        flush()
    return pieces


def _fill(pieces, m):
    empty = m.string[:0]
    return empty.join([m._text(piece * 2, empty) if isinstance(piece, int) else piece for piece in pieces])


_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    key = (type(pattern), pattern, int(flags))
    found = _cache.get(key)
    if found is None:
        if not isinstance(pattern, (str, bytes)):
            raise TypeError('first argument must be string or compiled pattern')
        if len(_cache) >= 512:
            _cache.clear()
        found = _cache[key] = _compiled(pattern, flags)
    return found


def purge():
    _cache.clear()


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


_SPECIAL = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'


def escape(pattern):
    if isinstance(pattern, str):
        return ''.join(['\\' + c if c in _SPECIAL else c for c in pattern])
    return escape(str(pattern, 'latin-1')).encode('latin-1')
