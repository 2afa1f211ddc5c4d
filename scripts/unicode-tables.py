#!/usr/bin/env python3
"""Writes core/python/text/unicode/tables.ts: what CPython's str methods know about each character.

Run it with CPython 3.11, whose database is Unicode 14: `python3 scripts/unicode-tables.py`. The tables ship with
us because browsers follow the newest Unicode, and a run must be the same in each of them.
"""
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


def quote(text):
    return "'" + ''.join(c if ' ' <= c < '\x7f' and c not in "'\\" else '\\u{%x}' % ord(c) for c in text) + "'"


def wrapped(name, text):
    lines, line = [], ''
    for word in text.split(' '):
        if len(line) + len(word) > 98:
            lines.append(line + ' ')
            line = ''
        line += (' ' if line else '') + word
    lines.append(line)
    return 'export const %s =\n  ' % name + ' +\n  '.join("'%s'" % l for l in lines) + ';\n'


def main():
    if unicodedata.unidata_version != '14.0.0':
        sys.exit('needs Unicode 14.0.0 (CPython 3.11), found ' + unicodedata.unidata_version)
    parts = [
        '// Made by scripts/unicode-tables.py from CPython %s, Unicode %s. Do not edit.\n'
        '// Sets: base-36 differences between the code points where membership changes. Maps: first, count, step,\n'
        '// shift (first as a difference from the run before).\n'
        % ('%d.%d' % sys.version_info[:2], unicodedata.unidata_version)
    ]
    for name, test in SETS.items():
        parts.append(wrapped(name, deltas(toggles(test))))
    zeros = [cp for cp in range(LAST) if unicodedata.decimal(chr(cp), None) == 0]
    for cp in range(LAST):
        value = unicodedata.decimal(chr(cp), None)
        assert value is None or cp - value in zeros
    parts.append('/** The zeros of all decimal digits; 1 to 9 follow each. */\n' + wrapped('DECIMAL_ZEROS', deltas(zeros)))
    for name, mapping in MAPS.items():
        table, special = runs(mapping)
        words, last = [], 0
        for first, count, step, shift in table:
            words += [base36(first - last), base36(count), base36(step), base36(shift)]
            last = first
        parts.append(wrapped(name, ' '.join(words)))
        rows = ''.join('  %s,\n' % quote(a + b) for a, b in special)
        parts.append('/** Characters that become several: the character, then what it becomes. */\n'
                     'export const %s_SPECIAL: readonly string[] = [\n%s];\n' % (name, rows))
    path = os.path.join(os.path.dirname(__file__), '..', 'core', 'python', 'text', 'unicode', 'tables.ts')
    with open(path, 'w', encoding='ascii') as f:
        f.write('\n'.join(parts))


main()
