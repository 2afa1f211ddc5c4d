"""Differences between sequences."""

from collections import namedtuple
from heapq import nlargest

__all__ = [
    'get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
    'context_diff', 'unified_diff', 'Match',
]

Match = namedtuple('Match', 'a b size')
# Sequences this long have popular elements, which are no good beginning of a match.
_LONG = 200


class SequenceMatcher:
    """Two sequences, and how to make one of the other: the longest block they share, then what is left and right of
    it in the same way (Ratcliff and Metzener: "Pattern Matching: The Gestalt Approach", 1988)."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._index()

    def _index(self):
        """Where each element of b is; junk and what is popular apart."""
        places = {}
        for i, element in enumerate(self.b):
            places.setdefault(element, []).append(i)
        self.bjunk = {element for element in places if self.isjunk and self.isjunk(element)}
        for element in self.bjunk:
            del places[element]
        self.bpopular = set()
        n = len(self.b)
        if self.autojunk and n >= _LONG:
            self.bpopular = {element for element, at in places.items() if len(at) > n // 100 + 1}
            for element in self.bpopular:
                del places[element]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        i, j, size = self._longest_run(alo, ahi, blo, bhi)
        # first by elements like those in it, then by junk
        for wanted in (False, True):
            while i > alo and j > blo and (b[j - 1] in junk) == wanted and a[i - 1] == b[j - 1]:
                i, j, size = i - 1, j - 1, size + 1
            while i + size < ahi and j + size < bhi and (b[j + size] in junk) == wanted and a[i + size] == b[j + size]:
                size += 1
        return Match(i, j, size)

    def _longest_run(self, alo, ahi, blo, bhi):
        """The first of the longest blocks without junk."""
        best_i, best_j, best = alo, blo, 0
        lengths = {}  # of the runs that end at an index of b
        for i in range(alo, ahi):
            longer = {}
            for j in self.b2j.get(self.a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = lengths.get(j - 1, 0) + 1
                if size > best:
                    best_i, best_j, best = i - size + 1, j - size + 1, size
            lengths = longer
        return best_i, best_j, best

    def get_matching_blocks(self):
        if self.matching_blocks is None:
            self.matching_blocks = self._joined(sorted(self._blocks()))
        return self.matching_blocks

    def _blocks(self):
        open_parts = [(0, len(self.a), 0, len(self.b))]
        while open_parts:
            alo, ahi, blo, bhi = open_parts.pop()
            block = self.find_longest_match(alo, ahi, blo, bhi)
            i, j, size = block
            if not size:
                continue
            yield block
            if alo < i and blo < j:
                open_parts.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                open_parts.append((i + size, ahi, j + size, bhi))

    def _joined(self, blocks):
        """Neighbours in both sequences are one block; an empty one marks the end."""
        joined = []
        for i, j, size in blocks:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = Match(joined[-1][0], joined[-1][1], joined[-1][2] + size)
            else:
                joined.append(Match(i, j, size))
        return joined + [Match(len(self.a), len(self.b), 0)]

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = []
            i = j = 0
            for ai, bj, size in self.get_matching_blocks():
                tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert' if j < bj else ''
                if tag:
                    self.opcodes.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    self.opcodes.append(('equal', ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == 'equal':
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == 'equal':
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum([block[2] for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        """Never less than ratio(): the elements they share, whatever their order."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left[element] if element in left else self.fullbcount.get(element, 0)
            left[element] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Never less than quick_ratio(): by their lengths alone."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if (
            matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
            and matcher.ratio() >= cutoff
        ):
            found.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in nlargest(n, found)]


def IS_LINE_JUNK(line, pat=None):
    return pat(line) is not None if pat else line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


class Differ:
    """Differences of lines for people: marks within lines that are alike."""

    # Lines this alike are shown one below the other.
    _ALIKE = 0.75

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'equal':
                yield from _marked(' ', a, alo, ahi)
            else:
                yield from self._changed(a, alo, ahi, b, blo, bhi)

    def _changed(self, a, alo, ahi, b, blo, bhi):
        if alo == ahi or blo == bhi:
            yield from _marked('-', a, alo, ahi)
            yield from _marked('+', b, blo, bhi)
            return
        pair = self._most_alike(a, alo, ahi, b, blo, bhi)
        if pair is None:
            # the shorter block first
            if bhi - blo < ahi - alo:
                yield from _marked('+', b, blo, bhi)
                yield from _marked('-', a, alo, ahi)
            else:
                yield from _marked('-', a, alo, ahi)
                yield from _marked('+', b, blo, bhi)
            return
        i, j = pair
        yield from self._changed(a, alo, i, b, blo, j)
        if a[i] == b[j]:
            yield '  ' + a[i]
        else:
            yield from self._line_pair(a[i], b[j])
        yield from self._changed(a, i + 1, ahi, b, j + 1, bhi)

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        """Two lines that are alike without being equal; else the first that are equal; else None."""
        best = self._ALIKE - 0.01
        pair = same = None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    same = same or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best = matcher.ratio()
                    pair = i, j
        return same if best < self._ALIKE else pair

    def _line_pair(self, before, after):
        marks = ['', '']
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, before, after).get_opcodes():
            sign = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
            marks[0] += sign[0] * (i2 - i1)
            marks[1] += sign[1] * (j2 - j1)
        for sign, line, mark in (('-', before, marks[0]), ('+', after, marks[1])):
            yield f'{sign} {line}'
            # tabs stay, so that the marks stand below what they mark
            shown = ''.join([c if m == ' ' and c.isspace() else m for c, m in zip(line, mark)]).rstrip()
            if shown:
                yield f'? {shown}\n'


def _marked(sign, lines, start, end):
    for i in range(start, end):
        yield f'{sign} {lines[i]}'


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    signs = {1: ('- ', '  '), 2: ('+ ', '  ')}.get(int(which))
    if signs is None:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}')
    for line in delta:
        if line[:2] in signs:
            yield line[2:]


def _check_lines(a, b, *texts):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f'lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})')
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f'all arguments must be str, not: {text!r}')


def _dated(name, date):
    return f'{name}\t{date}' if date else name


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'--- {_dated(fromfile, fromfiledate)}{lineterm}'
            yield f'+++ {_dated(tofile, tofiledate)}{lineterm}'
        first, last = group[0], group[-1]
        yield f'@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from [' ' + line for line in a[i1:i2]]
                continue
            yield from ['-' + line for line in a[i1:i2]]
            yield from ['+' + line for line in b[j1:j2]]


def _unified_range(start, stop):
    size = stop - start
    if size == 1:
        return f'{start + 1}'
    return f'{start + 1 if size else start},{size}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'*** {_dated(fromfile, fromfiledate)}{lineterm}'
            yield f'--- {_dated(tofile, tofiledate)}{lineterm}'
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_context_range(first[1], last[2])} ****{lineterm}'
        if any([code[0] in ('replace', 'delete') for code in group]):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    yield from [signs[tag] + line for line in a[i1:i2]]
        yield f'--- {_context_range(first[3], last[4])} ----{lineterm}'
        if any([code[0] in ('replace', 'insert') for code in group]):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    yield from [signs[tag] + line for line in b[j1:j2]]


def _context_range(start, stop):
    size = stop - start
    first = start + 1 if size else start
    return f'{first}' if size <= 1 else f'{first},{first + size - 1}'
