"""Names of files that match patterns."""

import os
from fnmatch import filter as _filter

__all__ = ['escape', 'glob', 'iglob']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Paths that fit a pattern; ** stands for folders at any depth when asked to be `recursive`."""
    for path in _matching(os.fspath(pathname), root_dir or '', recursive, include_hidden, False):
        if path:
            yield path


def _matching(pathname, root, recursive, hidden, folders_only):
    folder, pattern = os.path.split(pathname)
    if not has_magic(pathname):
        if os.path.exists(os.path.join(root, pathname)):
            yield pathname
        return
    places = [folder]
    if folder and folder != pathname and has_magic(folder):
        places = _matching(folder, root, recursive, hidden, True)
    for place in places:
        where = os.path.join(root, place)
        if recursive and pattern == '**':
            names = ['', *_below(where, hidden, folders_only)]
        elif has_magic(pattern):
            names = _filter(_names(where, hidden or pattern.startswith('.'), folders_only), pattern)
        else:
            names = [pattern] if os.path.exists(os.path.join(where, pattern)) else []
        for name in names:
            yield os.path.join(place, name)


def _names(where, hidden, folders_only):
    try:
        with os.scandir(where or '.') as entries:
            return [e.name for e in entries if (hidden or e.name[0] != '.') and (e.is_dir() or not folders_only)]
    except OSError:
        return []


def _below(where, hidden, folders_only):
    for name in _names(where, hidden, folders_only):
        yield name
        for inner in _below(os.path.join(where, name), hidden, folders_only):
            yield os.path.join(name, inner)


def has_magic(s):
    return any([c in s for c in '*?['])


def escape(pathname):
    return ''.join([f'[{c}]' if c in '*?[' else c for c in pathname])
