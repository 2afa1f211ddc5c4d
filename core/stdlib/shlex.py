"""Lines taken apart into words as a shell does it, and put together again."""

import sys
from collections import deque

__all__ = ['shlex', 'split', 'quote', 'join']

_WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
_LATIN = (
    'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
)


class shlex:
    """The words of a text, one after the other."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = sys.stdin if instream is None else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = _WORD + _LATIN if posix else _WORD
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.source = None
        self._text = None
        self._at = 0
        if not punctuation_chars:
            punctuation_chars = ''
        elif punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self.wordchars += '~-./*?='
            self.wordchars = ''.join([c for c in self.wordchars if c not in punctuation_chars])

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        return self.read_token()

    def _next(self):
        """The next character; '' at the end."""
        if self._text is None:
            text = self.instream
            self._text = text if isinstance(text, str) else text.read()
        c = self._text[self._at : self._at + 1]
        if c:
            self._at += 1
            if c == '\n':
                self.lineno += 1
        return c

    def _skip_line(self):
        while self._next() not in ('\n', ''):
            pass

    def _back(self, c):
        if c:
            self._at -= 1
            if c == '\n':
                self.lineno -= 1

    def read_token(self):
        c = self._next()
        while c and (c in self.whitespace or c in self.commenters):
            if c in self.commenters:
                self._skip_line()
            c = self._next()
        if not c:
            self.token = self.eof
        elif c in self._punctuation_chars:
            self.token = self._punctuation(c)
        else:
            self.token = self._word(c)
        return self.token

    def _punctuation(self, c):
        token = ''
        while c and c in self._punctuation_chars:
            token += c
            c = self._next()
        self._back(c)
        return token

    def _word(self, c):
        token = ''
        quoted = False
        while c:
            if self.posix and c in self.escape:
                escaped = self._next()
                if not escaped:
                    raise ValueError('No escaped character')
                token += escaped
            elif c in self.quotes and (self.posix or token == ''):
                token += self._quoted(c)
                quoted = True
                if not self.posix:
                    return token
            elif c in self.whitespace:
                return token if token or quoted else self.read_token()
            elif c in self.commenters:
                self._skip_line()
                if self.posix:
                    return token if token or quoted else self.read_token()
            elif c in self._punctuation_chars:
                self._back(c)
                return token
            elif c in self.wordchars or c in self.quotes or self.whitespace_split:
                token += c
            elif token or quoted:
                self._back(c)
                return token
            else:
                return c
            c = self._next()
        return token

    def _quoted(self, quote):
        text = '' if self.posix else quote
        while True:
            c = self._next()
            if not c:
                raise ValueError('No closing quotation')
            if c == quote:
                return text if self.posix else text + quote
            if self.posix and c in self.escape and quote in self.escapedquotes:
                escaped = self._next()
                if not escaped:
                    raise ValueError('No escaped character')
                if escaped != quote and escaped not in self.escape:
                    text += c
                c = escaped
            text += c

    def error_leader(self, infile=None, lineno=None):
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ''
    return list(words)


def join(split_command):
    return ' '.join([quote(word) for word in split_command])


def quote(s):
    if not s:
        return "''"
    for c in s:
        if not (c in _WORD or c in '@%+=:,./-'):
            return "'" + s.replace("'", "'\"'\"'") + "'"
    return s
