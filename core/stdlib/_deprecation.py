"""Warnings of deprecated names, without the module warnings where the program does not use it."""

import sys
import _traceback

_shown = set()


def warn(message):
    """Of the function that calls this one; told at the line that called that."""
    warnings = sys.modules.get('warnings')
    if warnings is not None:
        warnings.warn(message, DeprecationWarning, stacklevel=3)
        return
    frame = sys._getframe(2)
    place = frame.f_code.co_filename, frame.f_lineno
    if frame.f_globals.get('__name__') != '__main__' or (message, place) in _shown or sys.stderr is None:
        return
    _shown.add((message, place))
    line = _traceback.source_line(*place)
    shown = f'  {line.strip()}\n' if line and line.strip() else ''
    sys.stderr.write(f'{place[0]}:{place[1]}: DeprecationWarning: {message}\n{shown}')
