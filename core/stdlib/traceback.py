"""Tracebacks as text."""

import sys
from _helpers import group_text as _group_text, syntax_text as _syntax_text, with_margin as _with_margin
from _traceback import entries as _entries, stack as _stack

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb',
    'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames', 'FrameSummary',
    'StackSummary', 'TracebackException', 'walk_tb', 'print_list',
]

_absent = object()
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_SHOWN = 3


class FrameSummary:
    """A place that a traceback or stack went through."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, carets=''):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = '' if line is None else line.strip()
        self.locals = locals
        self._carets = carets

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame):
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f'    {frame.line}\n'
            if frame._carets:
                text += f'    {frame._carets}\n'
        return text

    def format(self):
        result = []
        last = None
        times = 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                if times > _SHOWN:
                    result.append(_repeated(times))
                last = place
                times = 0
            times += 1
            if times <= _SHOWN:
                result.append(self.format_frame_summary(frame))
        if times > _SHOWN:
            result.append(_repeated(times))
        return result


def _repeated(times):
    more = times - _SHOWN
    return f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'


def _summary(places, limit):
    if limit is not None:
        places = places[:limit] if limit >= 0 else places[limit:]
    result = StackSummary()
    for filename, lineno, name, line, carets in places:
        result.append(FrameSummary(filename, lineno, name, line=line, carets=carets))
    return result


def extract_tb(tb, limit=None):
    return _summary(_entries(tb), limit)


def extract_stack(f=None, limit=None):
    places = _stack()
    while places and places[-1][0].endswith('/traceback.py'):
        places.pop()
    if f is not None:
        depth = 0
        while f is not None:
            depth += 1
            f = f.f_back
        places = places[:depth]
    if limit is not None:
        places = places[-limit:] if limit >= 0 else places[:-limit]
    return _summary(places, None)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_list(extracted_list, file=None):
    for line in format_list(extracted_list):
        print(line, file=sys.stderr if file is None else file, end='')


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


class TracebackException:
    """An exception as text, taken at once, without holding on to it."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
        max_group_width=15, max_group_depth=10, _seen=None
    ):
        seen = [] if _seen is None else _seen
        seen.append(exc_value)
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self._str = _text(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._syntax = _syntax_text(exc_value, exc_type.__qualname__).splitlines(True) if isinstance(exc_value, SyntaxError) else []
        self.__cause__ = self.__context__ = None
        self.__suppress_context__ = False
        self.exceptions = None
        if exc_value is not None:
            cause = exc_value.__cause__
            context = exc_value.__context__
            self.__suppress_context__ = exc_value.__suppress_context__
            if cause is not None and not _is_in(cause, seen):
                self.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, limit=limit, _seen=seen)
            if context is not None and not _is_in(context, seen):
                self.__context__ = TracebackException(type(context), context, context.__traceback__, limit=limit, _seen=seen)
            if isinstance(exc_value, BaseExceptionGroup):
                self.exceptions = [
                    TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen) for e in exc_value.exceptions
                ]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def format_exception_only(self):
        if self.exc_type is None:
            yield f'None: {self._str}\n' if self._str not in ('', 'None') else 'None\n'
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ('__main__', 'builtins'):
            name = f'{module}.{name}'
        message = self._str
        yield from self._syntax if self._syntax else [f'{name}: {message}\n' if message else f'{name}\n']
        notes = self.__notes__
        if notes is not None:
            for note in notes if isinstance(notes, (list, tuple)) else [repr(notes)]:
                for line in _text(note).split('\n'):
                    yield line + '\n'

    def format(self, *, chain=True, _depth=0):
        """`_depth`: in how many groups of exceptions it is."""
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(_depth=_depth)
                yield _with_margin(_CAUSE, _depth)
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(_depth=_depth)
                yield _with_margin(_CONTEXT, _depth)
        if self.exceptions is not None:
            parts = [lambda depth, part=part: ''.join(part.format(chain=chain, _depth=depth)) for part in self.exceptions]
            yield _group_text(''.join(self.stack.format()), ''.join(self.format_exception_only()), parts, _depth)
            return
        if self.stack:
            yield _with_margin('Traceback (most recent call last):\n', _depth)
            for text in self.stack.format():
                yield _with_margin(text, _depth)
        for text in self.format_exception_only():
            yield _with_margin(text, _depth)

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end='')


def _is_in(x, items):
    for item in items:
        if item is x:
            return True
    return False


def _text(value):
    try:
        return str(value)
    except Exception:
        return f'<{type(value).__name__} str() failed>' if not isinstance(value, BaseException) else '<exception str() failed>'


def _parts(exc, value, tb):
    if value is _absent or tb is _absent:
        if value is not tb:
            raise ValueError('Both or neither of value and tb must be given')
        if exc is None:
            return (type(None), None, None)
        if isinstance(exc, BaseException):
            return (type(exc), exc, exc.__traceback__)
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return (type(value), value, tb)


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True):
    exc_type, value, tb = _parts(exc, value, tb)
    return list(TracebackException(exc_type, value, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_absent):
    if value is _absent:
        value = exc
    return list(TracebackException(type(value), value, None).format_exception_only())


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True):
    exc_type, value, tb = _parts(exc, value, tb)
    TracebackException(exc_type, value, tb, limit=limit).print(file=file, chain=chain)


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def walk_tb(tb):
    while tb is not None:
        yield (tb.tb_frame, tb.tb_lineno)
        tb = tb.tb_next


def clear_frames(tb):
    """Frames of a traceback here hold no variables."""
