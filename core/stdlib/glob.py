"""Names of files that match patterns."""

import os
from fnmatch import filter as _filter

__all__ = ['escape', 'glob', 'iglob']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Files are in the current directory and in /tmp: a pattern in the part before the last / matches these."""
    folder, pattern = os.path.split(pathname)
    where = os.path.join(root_dir or '', folder)
    if not has_magic(pattern):
        if os.path.exists(os.path.join(where, pattern)):
            yield pathname
        return
    try:
        names = os.listdir(where or '.')
    except OSError:
        return
    if not include_hidden and not pattern.startswith('.'):
        names = [name for name in names if not name.startswith('.')]
    for name in _filter(names, pattern):
        yield os.path.join(folder, name) if folder else name


def has_magic(s):
    return any([c in s for c in '*?['])


def escape(pathname):
    return ''.join([f'[{c}]' if c in '*?[' else c for c in pathname])
