"""What stands in the with statements of tests: exceptions, warnings and logs that are expected."""

import re
import sys
from collections import namedtuple

__unittest = True


class _Context:
    msg = None

    def __init__(self, test_case):
        self.test_case = test_case

    def _refuse(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))


class _Expectation(_Context):
    """An exception or warning of some class, perhaps with some text."""

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = None

    def handle(self, name, args, kwargs):
        """Itself, for a with statement; or calls what is given."""
        if not self._is_class(self.expected):
            raise TypeError(f'{name}() arg 1 must be {self._what}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', None) or str(function)
        with self:
            function(*args, **kwargs)

    def _is_class(self, expected):
        if isinstance(expected, tuple):
            return all([self._is_class(each) for each in expected])
        return isinstance(expected, type) and issubclass(expected, self._base)

    def _refuse_absent(self, verb):
        name = getattr(self.expected, '__name__', None) or str(self.expected)
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._refuse(f'{name} not {verb}{by}')

    def _refuse_text(self, text):
        self._refuse(f'"{self.expected_regex.pattern}" does not match "{text}"')


class RaisesContext(_Expectation):
    _base = BaseException
    _what = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._refuse_absent('raised')
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._refuse_text(str(exc_value))
        return True


class WarnsContext(_Expectation):
    _base = Warning
    _what = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self._catching = warnings.catch_warnings(record=True)
        self.warnings = self._catching.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._catching.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        found = [note for note in self.warnings if isinstance(note.message, self.expected)]
        for note in found:
            if self.expected_regex is None or self.expected_regex.search(str(note.message)):
                self.warning = note.message
                self.filename = note.filename
                self.lineno = note.lineno
                return
        if found:
            self._refuse_text(str(found[0].message))
        self._refuse_absent('triggered')


_LoggingWatcher = namedtuple('_LoggingWatcher', ['records', 'output'])


class LogsContext(_Context):
    """What loggers are given is kept instead of being handled."""

    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(test_case)
        self.logger_name = logger_name
        self.level = level
        self.no_logs = no_logs

    def __enter__(self):
        import logging
        self._logging = logging
        self.level = logging._levels.get(self.level, self.level) if self.level else logging.INFO
        is_logger = isinstance(self.logger_name, logging.Logger)
        self.logger = self.logger_name if is_logger else logging.getLogger(self.logger_name)
        self.watcher = _LoggingWatcher([], [])
        handler = logging.Handler()
        handler.emit = self._emit(handler)
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self._kept = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.no_logs else self.watcher

    def _emit(self, handler):
        def emit(record):
            self.watcher.records.append(record)
            self.watcher.output.append(handler.format(record))

        return emit

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self._kept
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._refuse(f'Unexpected logs found: {self.watcher.output!r}')
        if not self.no_logs and not self.watcher.records:
            level = self._logging.getLevelName(self.level)
            self._refuse(f'no logs of level {level} or higher triggered on {self.logger.name}')
