"""Names that match patterns, as shells have them."""

import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']

_compiled = {}


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]


def _matcher(pat):
    match = _compiled.get(pat)
    if match is None:
        match = _compiled[pat] = re.compile(translate(pat)).match
    return match


def translate(pat):
    """A regular expression for the pattern."""
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] != '.*':
                parts.append('.*')
        elif c == '?':
            parts.append('.')
        elif c == '[':
            end = _closing(pat, i)
            if end < 0:
                parts.append('\\[')
            else:
                parts.append(_set(pat[i:end]))
                i = end + 1
        else:
            parts.append(re.escape(c))
    return f"(?s:{''.join(parts)})\\Z"


def _closing(pat, start):
    """Where the set that begins at `start` ends; -1: nowhere. A bracket right at its beginning is a member."""
    i = start + 1 if pat[start:start + 1] == '!' else start
    return pat.find(']', i + 1)


def _set(members):
    negated = members.startswith('!')
    body = members[negated:].replace('\\', '\\\\').replace('[', '\\[').replace('^', '\\^').replace(']', '\\]')
    return f"[{'^' if negated else ''}{body}]"
