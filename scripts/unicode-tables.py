#!/usr/bin/env python3
"""Writes tables of characters to core/python/text/unicode: unicode.tables.json has what CPython's str methods know about each.
database.tables.json has what the module unicodedata knows besides, and names.tables.json their names.

Sets: base-36 differences between the code points where membership changes. Maps: first, count, step, shift (first as a
difference from the run before). The zeros of all decimal digits: 1 to 9 follow each. Characters that become several
(SPECIAL): the character, then what it becomes. Of the database: where a value begins, and the values; of the names: how many
words at the beginning and at the end are those of the name before (a base-36 digit each), and the words between.

Run it with CPython 3.11, whose database is Unicode 14: `python3 scripts/unicode-tables.py && npm run format`. The tables ship with
us because browsers follow the newest Unicode, and a run must be the same in each of them. Aliases of names and names of sequences
are Perl's (5.36, Unicode 14), as CPython's database does not list them.
"""
import fractions
import json
import os
import re
import subprocess
import sys
import unicodedata

LAST = 0x110000
SIGMA, FINAL_SIGMA = '\u03a3', '\u03c2'


def is_cased(c):
    return (c + 'a').title()[-1] == 'a'


def is_case_ignorable(c):
    skipped = ('A' + c + SIGMA).lower()[-1] == FINAL_SIGMA
    counted = (c + SIGMA).lower()[-1] == FINAL_SIGMA
    return skipped and not counted


SETS = {
    'PRINTABLE': str.isprintable,
    'ALPHA': str.isalpha,
    'DIGIT': str.isdigit,
    'NUMERIC': str.isnumeric,
    'SPACE': str.isspace,
    'LOWER': str.islower,
    'UPPER': str.isupper,
    'TITLE': lambda c: c.istitle() and not c.isupper(),
    'CASED': is_cased,
    'CASE_IGNORABLE': is_case_ignorable,
    'IDENTIFIER_START': str.isidentifier,
    'IDENTIFIER_PART': lambda c: ('a' + c).isidentifier(),
}

MAPS = {
    'TO_LOWER': str.lower,
    'TO_UPPER': str.upper,
    'TO_TITLE': lambda c: c.title(),
    'TO_FOLD': str.casefold,
}


def base36(n):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'
    if n < 0:
        return '-' + base36(-n)
    text = ''
    while True:
        text = digits[n % 36] + text
        n //= 36
        if n == 0:
            return text


def deltas(numbers):
    out, last = [], 0
    for n in numbers:
        out.append(base36(n - last))
        last = n
    return ' '.join(out)


def toggles(test):
    """The code points at which membership changes, beginning outside the set."""
    points, inside = [], False
    for cp in range(LAST):
        if bool(test(chr(cp))) != inside:
            inside = not inside
            points.append(cp)
    if inside:
        points.append(LAST)
    return points


def runs(mapping):
    """[(first, count, step, shift)] for one-to-one mappings, and the rest as text."""
    out, special = [], []
    for cp in range(LAST):
        to = mapping(chr(cp))
        if to == chr(cp):
            continue
        if len(to) > 1:
            special.append((chr(cp), to))
            continue
        shift = ord(to) - cp
        if out:
            first, count, step, old = out[-1]
            gap = cp - (first + (count - 1) * step)
            if shift == old and (gap == step or (count == 1 and gap <= 2)):
                out[-1] = (first, count + 1, gap, old)
                continue
        out.append((cp, 1, 1, shift))
    return out, special


# Encodings of one byte a character that are ASCII below 128: of DOS and Windows, ISO 8859, KOI8 and the Mac.
SINGLE_BYTES = [
    'cp437', 'cp850', 'cp866', 'cp874', *(f'cp125{n}' for n in range(9)),
    *(f'iso8859-{n}' for n in (2, 5, 7, 9, 15)), 'koi8-r', 'koi8-u', 'mac-roman',
]


def upper_half(encoding):
    """The characters of bytes 80 to FF; '?' where there is none."""
    assert bytes(range(128)).decode(encoding) == bytes(range(128)).decode('ascii')
    return ''.join(bytes([byte]).decode(encoding, 'replace').replace('\ufffd', '?') for byte in range(128, 256))


def write(name, tables):
    path = os.path.join(os.path.dirname(__file__), '..', 'core', 'python', 'text', 'unicode', name)
    with open(path, 'w', encoding='ascii') as f:
        json.dump(tables, f, indent=2)
        f.write('\n')


def values(property):
    """Where a property's value changes, and to what: beginning with the value of character 0."""
    points, texts = [], []
    for cp in range(LAST):
        text = str(property(chr(cp)))
        if not texts or texts[-1] != text:
            points.append(cp)
            texts.append(text)
    return {'points': deltas(points), 'values': ' '.join(texts)}


def entries(property, missing):
    """The characters that a property has a value for, and the values."""
    found = [(cp, property(chr(cp))) for cp in range(LAST)]
    found = [(cp, value) for cp, value in found if value != missing]
    return {'points': deltas(cp for cp, _ in found), 'values': ','.join(str(value) for _, value in found)}


def decomposition(c):
    """Of Hangul it is computed."""
    return '' if '\uac00' <= c <= '\ud7a3' else unicodedata.decomposition(c)


def exact_number(c):
    """'1/3' for what CPython has as 0.333…"""
    value = unicodedata.numeric(c, None)
    if value is None:
        return None
    exact = fractions.Fraction(value).limit_denominator(1000)
    assert exact.numerator / exact.denominator == value
    return exact


def is_not_composed_again(c):
    whole = unicodedata.decomposition(c)
    return whole != '' and '<' not in whole and unicodedata.normalize('NFC', c) != c


def database():
    for cp in range(LAST):
        c = chr(cp)
        if unicodedata.digit(c, None) is not None:
            assert c.isdigit() and unicodedata.digit(c) == unicodedata.numeric(c)
        assert unicodedata.decimal(c, None) is None or c.isdecimal()
    return {
        'CATEGORY': values(unicodedata.category),
        'BIDIRECTIONAL': values(lambda c: unicodedata.bidirectional(c) or '-'),
        'EAST_ASIAN_WIDTH': values(unicodedata.east_asian_width),
        'COMBINING': values(unicodedata.combining),
        'MIRRORED': deltas(toggles(unicodedata.mirrored)),
        'DECOMPOSITION': entries(decomposition, ''),
        'NUMERIC': entries(exact_number, None),
        'NOT_COMPOSED': deltas(cp for cp in range(LAST) if is_not_composed_again(chr(cp))),
    }


IDEOGRAPH, SYLLABLE = 'CJK UNIFIED IDEOGRAPH-', 'HANGUL SYLLABLE '


def listed_name(c):
    """Other names are computed."""
    name = unicodedata.name(c, '')
    return '' if name.startswith((IDEOGRAPH, SYLLABLE)) else name


def shared_words(words, before):
    n = 0
    while n < min(len(words), len(before)) and words[n] == before[n]:
        n += 1
    return n


def shortened(names):
    before, out = [], []
    for name in names:
        words = name.split(' ')
        front = shared_words(words, before)
        back = shared_words(words[front:][::-1], before[front:][::-1])
        out.append(base36(front) + base36(back) + ' '.join(words[front:len(words) - back]))
        before = words
    return out


def aliases():
    """[(name, code point)] of those that CPython knows, too."""
    program = '''use Unicode::UCD "prop_invmap"; my ($at, $names) = prop_invmap("Name_Alias");
        for my $i (0 .. $#$at) { my $v = $names->[$i]; print "$at->[$i] $_\\n" for ref $v ? @$v : $v ? ($v) : (); }'''
    found = []
    for line in subprocess.run(['perl', '-e', program], check=True, capture_output=True, text=True).stdout.splitlines():
        cp, name = re.fullmatch(r'(\d+) ([^:]*)(?::.*)?', line).groups()
        if unicodedata.lookup(name) == chr(int(cp)):
            found.append((name, int(cp)))
    return found


def sequences():
    """[(name, code points)]"""
    program = 'use Config; print $Config{privlibexp}'
    library = subprocess.run(['perl', '-e', program], check=True, capture_output=True, text=True).stdout
    with open(os.path.join(library, 'unicore', 'NamedSequences.txt'), encoding='utf8') as file:
        lines = [line.split('#')[0].strip() for line in file]
    found = [line.split(';') for line in lines if line]
    return [(name, codes.strip()) for name, codes in found
            if unicodedata.lookup(name) == ''.join(chr(int(code, 16)) for code in codes.split())]


def all_names():
    return {
        'LISTED': deltas(toggles(listed_name)),
        'NAMES': ','.join(shortened(name for name in map(listed_name, map(chr, range(LAST))) if name)),
        'IDEOGRAPHS': deltas(toggles(lambda c: unicodedata.name(c, '').startswith(IDEOGRAPH))),
        'ALIASES': ','.join(f'{name}={cp:X}' for name, cp in aliases()),
        'SEQUENCES': ','.join(f'{name}={codes}' for name, codes in sequences()),
    }


def main():
    if unicodedata.unidata_version != '14.0.0':
        sys.exit('needs Unicode 14.0.0 (CPython 3.11), found ' + unicodedata.unidata_version)
    tables = {name: deltas(toggles(test)) for name, test in SETS.items()}
    zeros = [cp for cp in range(LAST) if unicodedata.decimal(chr(cp), None) == 0]
    for cp in range(LAST):
        value = unicodedata.decimal(chr(cp), None)
        assert value is None or cp - value in zeros
    tables['DECIMAL_ZEROS'] = deltas(zeros)
    for name, mapping in MAPS.items():
        table, special = runs(mapping)
        words, last = [], 0
        for first, count, step, shift in table:
            words += [base36(first - last), base36(count), base36(step), base36(shift)]
            last = first
        tables[name] = ' '.join(words)
        tables[name + '_SPECIAL'] = [a + b for a, b in special]
    tables['SINGLE_BYTES'] = {encoding: upper_half(encoding) for encoding in SINGLE_BYTES}
    write('unicode.tables.json', tables)
    write('database.tables.json', database())
    write('names.tables.json', all_names())


main()
