"""How tests and values are named in messages."""

from os.path import commonprefix

# Reprs longer than this are shortened in messages about two values.
_MOST = 80
_PLACEHOLDER = 12
_ENDS = 5
_DIFFERING = _MOST - 3 * _ENDS - 2 * _PLACEHOLDER


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MOST else text[:_MOST] + ' [truncated]...'


def _shortened(text, first, last):
    left_out = len(text) - first - last
    return text if left_out <= _PLACEHOLDER else f'{text[:first]}[{left_out} chars]{text[len(text) - last:]}'


def common_repr(*values):
    """The reprs of values; of long ones what they have in common is shortened first."""
    texts = tuple([safe_repr(value) for value in values])
    longest = max([len(text) for text in texts])
    if longest <= _MOST:
        return texts
    prefix = commonprefix(texts)
    shared = len(prefix)
    room = _MOST - (longest - shared + _ENDS + _PLACEHOLDER)
    if room > _ENDS:
        prefix = _shortened(prefix, _ENDS, room)
        return tuple([prefix + text[shared:] for text in texts])
    prefix = _shortened(prefix, _ENDS, _ENDS)
    return tuple([prefix + _shortened(text[shared:], _DIFFERING, _ENDS) for text in texts])


def counted(first, second):
    """(count in first, count in second, element) of what is not there as often in both; the elements need not hash."""
    found = []
    for sequence in (first, second):
        for element in sequence:
            if all([element != known for _, _, known in found]):
                found.append((_count(first, element), _count(second, element), element))
    return [each for each in found if each[0] != each[1]]


def _count(sequence, element):
    return sum([1 for other in sequence if other == element])
