"""Decimal numbers from texts, and as texts."""

import re
from collections import namedtuple

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')

# What a number is besides finite.
INFINITE = 'F'
QUIET = 'n'
SIGNALLING = 'N'

_NUMBER = re.compile(r'([+-]?)(?:(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?|(inf(?:inity)?)|(s?)nan(\d*))')
_SPEC = re.compile(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?')


def parse(text):
    """(sign, coefficient, exponent, special) of a text, or None."""
    match = _NUMBER.fullmatch(text.strip().replace('_', '').lower())
    if match is None:
        return None
    sign, digits, exponent, infinity, signalling, payload = match.groups()
    sign = int(sign == '-')
    if infinity:
        return sign, 0, 0, INFINITE
    if digits is None:
        return sign, int(payload or 0), 0, SIGNALLING if signalling else QUIET
    whole, _, fraction = digits.partition('.')
    return sign, int(whole + fraction), int(exponent or 0) - len(fraction), ''


def special_text(number):
    sign = '-' if number._sign else ''
    if number._special == INFINITE:
        return sign + 'Infinity'
    return sign + ('sNaN' if number._special == SIGNALLING else 'NaN') + (str(number._int) if number._int else '')


def scientific(number, capitals=1, engineering=False):
    """The number as `str` gives it: with an exponent where digits alone would mislead."""
    if number._special:
        return special_text(number)
    digits = str(number._int)
    left = number._exp + len(digits)
    if number._exp <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif number._int == 0:
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        shown = '0.' + '0' * -point + digits
    elif point >= len(digits):
        shown = digits + '0' * (point - len(digits))
    else:
        shown = digits[:point] + '.' + digits[point:]
    if left != point:
        shown += f'{"E" if capitals else "e"}{left - point:+d}'
    return ('-' if number._sign else '') + shown


def formatted(number, spec, context):
    """`format(number, spec)`."""
    match = _SPEC.fullmatch(spec)
    if match is None:
        raise ValueError('invalid format string')
    fill, align, sign, no_minus_zero, _, zero, width, separator, precision, kind = match.groups()
    if zero and not align:
        fill, align = '0', '='
    body = special_text(number).lstrip('-') if number._special else None
    suffix = ''
    if body is None:
        number, body, suffix = _finite(number, precision, kind, context)
        if kind == 'n':
            kind = None
    if body in ('Infinity',) and kind == 'F':
        body = body.upper()
    negative = number._sign and not (no_minus_zero and not number._special and number._int == 0)
    lead = '-' if negative else sign if sign in ('+', ' ') else ''
    width = int(width or 0)
    if separator and not number._special:
        body = _grouped(body, separator, width - len(lead) - len(suffix) if fill == '0' and align == '=' else 0)
    body += suffix
    room = width - len(lead) - len(body)
    if room <= 0:
        return lead + body
    fill = fill or ' '
    if align == '=':
        return lead + fill * room + body
    if align == '<':
        return lead + body + fill * room
    if align == '^':
        return fill * (room // 2) + lead + body + fill * (room - room // 2)
    return fill * room + lead + body


def _finite(number, precision, kind, context):
    """(the rounded number, its digits, '%' or '')"""
    places = None if precision is None else int(precision)
    suffix = ''
    if kind == '%':
        number = number._with(exp=number._exp + 2)
        suffix = '%'
    if places is not None:
        if kind in ('e', 'E'):
            number = number._to_digits(places + 1, context)
        elif kind in ('f', 'F', '%'):
            number = number._to_exponent(-places, context.rounding)[0]
        else:
            number = number._to_digits(max(places, 1), context)
    number_digits = number._with(sign=0)
    if kind in ('f', 'F', '%'):
        if number_digits._exp > 0:
            number_digits = number_digits._to_exponent(0, context.rounding)[0]
        return number, _fixed(number_digits), suffix
    if kind in ('e', 'E'):
        digits = str(number_digits._int)
        exponent = number_digits._exp + len(digits) - 1
        if number_digits._int == 0 and places is not None:
            exponent, digits = number_digits._exp + places, '0' * (places + 1)
        mantissa = digits[0] + ('.' + digits[1:] if len(digits) > 1 else '')
        return number, f'{mantissa}{kind}{exponent:+d}', suffix
    return number, scientific(number_digits, 0 if kind == 'g' else context.capitals), suffix


def _fixed(number):
    digits = str(number._int).rjust(1 - number._exp, '0')
    return digits if number._exp == 0 else digits[:number._exp] + '.' + digits[number._exp:]


def _grouped(body, separator, width):
    """Thousands apart; with zeros in front until it is `width` long."""
    end = next((at for at, c in enumerate(body) if not c.isdigit()), len(body))
    whole, rest = body[:end], body[end:]
    while True:
        shown = ''
        for at in range(len(whole), 0, -3):
            shown = whole[max(0, at - 3):at] + (separator + shown if shown else '')
        if len(shown) + len(rest) >= width:
            return shown + rest
        whole = '0' + whole
