"""Data shown so that it can be read."""

import sys

__all__ = ['pprint', 'pformat', 'pp', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter']


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = compact
        self._sort = sort_dicts

    def pprint(self, object):
        self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        return self._shown(object, 0, 0, 1, [])

    def _one_line(self, x, level, open):
        cls = type(x)
        for known in open:
            if known is x:
                return f'<Recursion on {cls.__name__} with id={id(x)}>'
        if cls in (list, tuple, dict) and x and self._depth is not None and level > self._depth:
            return {list: '[...]', tuple: '(...)', dict: '{...}'}[cls]
        inner = open + [x]
        if cls is dict:
            return '{' + ', '.join([
                f'{self._one_line(k, level + 1, inner)}: {self._one_line(v, level + 1, inner)}' for k, v in self._items(x)
            ]) + '}'
        if cls is list:
            return '[' + ', '.join([self._one_line(v, level + 1, inner) for v in x]) + ']'
        if cls is tuple:
            return '(' + ', '.join([self._one_line(v, level + 1, inner) for v in x]) + (',)' if len(x) == 1 else ')')
        return repr(x)

    def _items(self, d):
        if not self._sort:
            return list(d.items())
        try:
            return sorted(d.items(), key=lambda item: item[0])
        except TypeError:
            return sorted(d.items(), key=lambda item: (str(type(item[0])), id(item[0])))

    def _shown(self, x, indent, allowance, level, open):
        line = self._one_line(x, level, open)
        cls = type(x)
        if len(line) <= self._width - indent - allowance or cls not in (dict, list, tuple, set, frozenset, str):
            return line
        for known in open:
            if known is x:
                return line
        if not x or cls is not str and self._depth is not None and level > self._depth:
            return line
        inner = open + [x]
        if cls is dict:
            return self._dict(x, indent, allowance, level, inner)
        if cls is str:
            return self._str(x, indent, allowance, level)
        if cls in (set, frozenset):
            start, end = ('{', '}') if cls is set else ('frozenset({', '})')
            try:
                values = sorted(x)
            except TypeError:
                values = sorted(x, key=lambda v: (str(type(v)), id(v)))
            if cls is frozenset:
                indent += len('frozenset(')
        else:
            start, end = ('[', ']') if cls is list else ('(', ',)' if len(x) == 1 else ')')
            values = x
        return start + ' ' * (self._indent - 1) + self._lines(values, indent, allowance + len(end), level, inner) + end

    def _lines(self, values, indent, allowance, level, open):
        at = indent + self._indent
        join = ',\n' + ' ' * at
        values = list(values)
        if self._compact:
            return self._packed(values, at, allowance, level, open, join)
        return join.join([
            self._shown(v, at, allowance if i == len(values) - 1 else 1, level + 1, open) for i, v in enumerate(values)
        ])

    def _packed(self, values, at, allowance, level, open, join):
        text = ''
        room = full = self._width - at + 2
        for i, v in enumerate(values):
            last = i == len(values) - 1
            line = self._one_line(v, level + 1, open)
            need = len(line) + 2
            limit = full - (allowance if last else 0) if last else full
            if room < need or last and room - allowance < need:
                room = full
                if text:
                    text += join
            elif text:
                text += ', '
            if need > limit:
                text += self._shown(v, at, allowance if last else 1, level + 1, open)
                room = 0
            else:
                text += line
                room -= need
        return text

    def _dict(self, d, indent, allowance, level, open):
        at = indent + self._indent
        parts = []
        items = self._items(d)
        for i, (key, value) in enumerate(items):
            shown = self._one_line(key, level + 1, open)
            rest = self._shown(value, at + len(shown) + 2, allowance + 1 if i == len(items) - 1 else 1, level + 1, open)
            parts.append(f'{shown}: {rest}')
        return '{' + ' ' * (self._indent - 1) + (',\n' + ' ' * at).join(parts) + '}'

    def _str(self, text, indent, allowance, level):
        lines = text.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        pieces = []
        for i, line in enumerate(lines):
            last = i == len(lines) - 1
            shown = repr(line)
            if len(shown) <= width - (allowance if last else 0):
                pieces.append(shown)
                continue
            words = []
            word = ''
            for c in line:
                if word and word[-1].isspace() and not c.isspace():
                    words.append(word)
                    word = ''
                word += c
            words.append(word)
            current = ''
            for j, part in enumerate(words):
                limit = width - (allowance if last and j == len(words) - 1 else 0)
                if len(repr(current + part)) > limit:
                    if current:
                        pieces.append(repr(current))
                    current = part
                else:
                    current += part
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            return pieces[0]
        text = ('\n' + ' ' * indent).join(pieces)
        return f'({text})' if level == 1 else text


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._one_line(object, 1, [])


def isreadable(object):
    return '<' not in saferepr(object)


def isrecursive(object):
    return '<Recursion on' in saferepr(object)
