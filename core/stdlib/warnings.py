"""Warnings: which of them are shown, and how."""

import sys
import _traceback

__all__ = [
    'catch_warnings', 'filterwarnings', 'formatwarning', 'resetwarnings', 'showwarning', 'simplefilter', 'warn',
    'warn_explicit',
]

_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')
filters = []
_defaultaction = 'default'
_onceregistry = {}
# Filters have changed: what was noted as shown counts no more.
_version = 1


class WarningMessage:
    """A warning as `catch_warnings(record=True)` keeps it."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
            f'lineno : {self.lineno}, line : {self.line!r}}}'
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    line = _source_line(filename, lineno) if line is None else line
    return text + f'  {line.strip()}\n' if line and line.strip() else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_showwarning = showwarning


def _source_line(filename, lineno):
    return _traceback.source_line(filename, lineno)


def _changed():
    global _version
    _version += 1


def _add(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)
    _changed()


class _Main:
    """Matches the main module, as the regular expression would that a program can give."""

    def match(self, module):
        return module == '__main__'


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    if message or module:
        import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _changed()


def _category_of(message, category):
    if isinstance(message, Warning):
        return message.__class__
    if category is None:
        return UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f'category must be a Warning subclass, not {type(category).__name__!r}')
    return category


def warn(message, category=None, stacklevel=1, source=None):
    category = _category_of(message, category)
    try:
        frame = sys._getframe(stacklevel if stacklevel > 0 else 1)
    except ValueError:
        warn_explicit(message, category, 'sys', 1, source=source)
        return
    names = frame.f_globals
    registry = names.setdefault('__warningregistry__', {})
    module = names.get('__name__', '<string>')
    warn_explicit(message, category, frame.f_code.co_filename, frame.f_lineno, module, registry, source=source)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    lineno = int(lineno)
    if module is None:
        module = filename.removesuffix('.py') or '<unknown>'
    registry = {} if registry is None else registry
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if _is_repeated(action, registry, key, text, category):
        return
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action(text, category, module, lineno):
    for action, message, kind, place, line in filters:
        if (
            (message is None or message.match(text)) and issubclass(category, kind)
            and (place is None or place.match(module)) and line in (0, lineno)
        ):
            return action
    return _defaultaction


def _is_repeated(action, registry, key, text, category):
    """It was shown before, where its action says that once is enough."""
    if action == 'always':
        return False
    if action == 'default':
        registry[key] = 1
        return False
    seen = _onceregistry if action == 'once' else registry
    wide = (text, category) if action == 'once' else (text, category, 0)
    registry[key] = 1
    if seen.get(wide):
        return True
    seen[wide] = 1
    return False


def _show(note):
    if showwarning is not _showwarning:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(note.message, note.category, note.filename, note.lineno, note.file, note.line)
        return
    _emit(note)


def _emit(note):
    showwarning(note.message, note.category, note.filename, note.lineno, note.file, note.line)


class catch_warnings:
    """Filters and showwarning() are afterwards what they were before; `record` collects what would be shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._kept = module.filters[:], module.showwarning, module._emit
        module._changed()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._emit = log.append
        module.showwarning = module._showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters[:], module.showwarning, module._emit = self._kept
        module._changed()


for _category in (ResourceWarning, ImportWarning, PendingDeprecationWarning, DeprecationWarning):
    simplefilter('ignore', category=_category)
_add(('default', None, DeprecationWarning, _Main(), 0), False)
