"""What Unicode 14 knows of each character. Its tables come when one is asked for (core/python/text/unicode)."""

from _unicode import name_of, named, rank, table

unidata_version = '14.0.0'

_MISSING = object()
_tables = {}  # by name: unpacked


def _table(name, unpack):
    if name not in _tables:
        _tables[name] = unpack(*table(name))
    return _tables[name]


def _values(points, values):
    return values.split(' ')


def _entries(points, values):
    return dict(zip(points, values.split(',')))


def _canonical():
    """What a character consists of, by its number, where only its writing differs."""
    if 'canonical' not in _tables:
        whole = _table('DECOMPOSITION', _entries)
        _tables['canonical'] = {code: _characters(text) for code, text in whole.items() if text[0] != '<'}
    return _tables['canonical']


def _compatible():
    if 'compatible' not in _tables:
        whole = _table('DECOMPOSITION', _entries)
        _tables['compatible'] = {code: _characters(text) for code, text in whole.items()}
    return _tables['compatible']


def _composed():
    """The characters that two become, by the two."""
    if 'composed' not in _tables:
        never = set(table('NOT_COMPOSED')[0])
        _tables['composed'] = {
            pair: chr(code) for code, pair in _canonical().items() if len(pair) == 2 and code not in never
        }
    return _tables['composed']


def _characters(text):
    return ''.join([chr(int(code, 16)) for code in text.split(' ') if code[0] != '<'])


def _value(name, code):
    return _table(name, _values)[rank(name, code) - 1]


def _code(function, character, number=''):
    if isinstance(character, str) and len(character) == 1:
        return ord(character)
    raise TypeError(f'{function}() argument{number} must be a unicode character, not {_kind(character)}')


def _kind(value):
    return 'None' if value is None else type(value).__name__


def category(chr, /):
    return _value('CATEGORY', _code('category', chr))


def bidirectional(chr, /):
    value = _value('BIDIRECTIONAL', _code('bidirectional', chr))
    return '' if value == '-' else value


def combining(chr, /):
    return int(_value('COMBINING', _code('combining', chr)))


def east_asian_width(chr, /):
    return _value('EAST_ASIAN_WIDTH', _code('east_asian_width', chr))


def mirrored(chr, /):
    return rank('MIRRORED', _code('mirrored', chr)) % 2


def decomposition(chr, /):
    return _table('DECOMPOSITION', _entries).get(_code('decomposition', chr), '')


def decimal(chr, default=_MISSING, /):
    _code('decimal', chr, ' 1')
    if chr.isdecimal():
        return int(chr)
    return _default(default, 'not a decimal')


def digit(chr, default=_MISSING, /):
    code = _code('digit', chr, ' 1')
    if chr.isdigit():
        return int(_table('NUMERIC', _entries)[code])
    return _default(default, 'not a digit')


def numeric(chr, default=_MISSING, /):
    value = _table('NUMERIC', _entries).get(_code('numeric', chr, ' 1'))
    if value is None:
        return _default(default, 'not a numeric character')
    above, _, below = value.partition('/')
    return int(above) / int(below or 1)


def _default(default, message):
    if default is _MISSING:
        raise ValueError(message)
    return default


def name(chr, default=_MISSING, /):
    found = name_of(_code('name', chr, ' 1'))
    return _default(default, 'no such name') if found is None else found


def lookup(name, /):
    if isinstance(name, (bytes, bytearray)):
        name = bytes(name).decode('latin-1')
    elif not isinstance(name, str):
        raise TypeError(f"a bytes-like object is required, not '{type(name).__name__}'")
    found = named(name)
    if found is None:
        raise KeyError(f"undefined character name '{name}'")
    return found


# ---- normal forms: Unicode 14, section 3.11; Hangul is computed (3.12) ---------------------------------------------------

_SYLLABLES, _LEADING, _VOWELS, _TRAILING = 0xAC00, 0x1100, 0x1161, 0x11A7
_LEADING_COUNT, _VOWEL_COUNT, _TRAILING_COUNT = 19, 21, 28
_SYLLABLE_COUNT = _LEADING_COUNT * _VOWEL_COUNT * _TRAILING_COUNT


def normalize(form, unistr, /):
    _check('normalize', form, unistr)
    if unistr.isascii():
        return unistr
    return _normal(form, unistr)


def is_normalized(form, unistr, /):
    _check('is_normalized', form, unistr)
    return unistr.isascii() or _normal(form, unistr) == unistr


def _check(function, form, text):
    for number, argument in ((1, form), (2, text)):
        if not isinstance(argument, str):
            raise TypeError(f'{function}() argument {number} must be str, not {_kind(argument)}')
    if form not in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        raise ValueError('invalid normalization form')


def _normal(form, text):
    parts = _in_order(_taken_apart(text, _compatible() if 'K' in form else _canonical()))
    return ''.join(parts if form[-1] == 'D' else _put_together(parts))


def _taken_apart(text, parts_of):
    out = []
    waiting = list(text)
    waiting.reverse()
    while waiting:
        character = waiting.pop()
        code = ord(character)
        syllable = code - _SYLLABLES
        if code in parts_of:
            waiting.extend(reversed(parts_of[code]))
        elif 0 <= syllable < _SYLLABLE_COUNT:
            vowel, trailing = divmod(syllable, _TRAILING_COUNT)
            leading, vowel = divmod(vowel, _VOWEL_COUNT)
            out += [chr(_LEADING + leading), chr(_VOWELS + vowel)]
            if trailing:
                out.append(chr(_TRAILING + trailing))
        else:
            out.append(character)
    return out


def _in_order(characters):
    """Marks that follow each other, by their class; those of one class stay in their order."""
    out = []
    marks = []
    for character in characters:
        if character < '\u0300' or combining(character) == 0:
            marks.sort(key=combining)
            out += marks
            marks = []
            out.append(character)
        else:
            marks.append(character)
    marks.sort(key=combining)
    return out + marks


def _put_together(characters):
    composed = _composed()
    out = []
    starter = -1  # where in `out` the last character is that is no mark
    last = 0  # the class of the mark before; −1 right behind the starter
    for character in characters:
        kind = 0 if character < '\u0300' else combining(character)
        if starter >= 0 and (last < kind or last == -1):
            whole = _syllable(out[starter], character) or composed.get(out[starter] + character)
            if whole is not None:
                out[starter] = whole
                continue
        if kind == 0:
            starter = len(out)
            last = -1
        else:
            last = kind
        out.append(character)
    return out


def _syllable(first, second):
    leading = ord(first) - _LEADING
    vowel = ord(second) - _VOWELS
    if 0 <= leading < _LEADING_COUNT and 0 <= vowel < _VOWEL_COUNT:
        return chr(_SYLLABLES + (leading * _VOWEL_COUNT + vowel) * _TRAILING_COUNT)
    syllable = ord(first) - _SYLLABLES
    trailing = ord(second) - _TRAILING
    if 0 <= syllable < _SYLLABLE_COUNT and syllable % _TRAILING_COUNT == 0 and 0 < trailing < _TRAILING_COUNT:
        return chr(_SYLLABLES + syllable + trailing)
    return None


def __getattr__(name):
    if name in ('ucd_3_2_0', 'UCD'):
        raise NotImplementedError(f'unicodedata.{name} is not supported by Lockstep: only Unicode 14 is there')
    raise AttributeError(f"module 'unicodedata' has no attribute '{name}'")
