#!/usr/bin/env python3
"""Writes core/python/text/unicode/unicode.tables.json: what CPython's str methods know about each character.

Sets: base-36 differences between the code points where membership changes. Maps: first, count, step, shift (first as a
difference from the run before). The zeros of all decimal digits: 1 to 9 follow each. Characters that become several
(SPECIAL): the character, then what it becomes.

Run it with CPython 3.11, whose database is Unicode 14: `python3 scripts/unicode-tables.py && npm run format`. The tables ship with
us because browsers follow the newest Unicode, and a run must be the same in each of them.
"""
import json
import os
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
    path = os.path.join(os.path.dirname(__file__), '..', 'core', 'python', 'text', 'unicode', 'unicode.tables.json')
    with open(path, 'w', encoding='ascii') as f:
        json.dump(tables, f, indent=2)
        f.write('\n')


main()
