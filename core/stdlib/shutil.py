"""Copying, moving and removing files and folders."""

import os

__all__ = ['copyfileobj', 'copyfile', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error', 'SameFileError', 'ignore_patterns',
           'get_terminal_size', 'which']

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


def copyfileobj(fsrc, fdst, length=0):
    while True:
        part = fsrc.read(length or COPY_BUFSIZE)
        if not part:
            return
        fdst.write(part)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.exists(src) and os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    with open(src, 'rb') as source, open(dst, 'wb') as target:
        copyfileobj(source, target)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file to a file, or into a folder."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    """For copytree(ignore=…): leaves out names that fit a pattern."""
    import fnmatch

    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    entries = list(os.scandir(src))
    left_out = ignore(os.fspath(src), [e.name for e in entries]) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for entry in entries:
        if entry.name in left_out:
            continue
        target = os.path.join(dst, entry.name)
        if entry.is_dir():
            copytree(entry.path, target, symlinks, ignore, copy_function, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(entry.path, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None):
    """Removes a folder and all that is in it."""
    import sys

    def failed(function, where):
        if onerror is not None:
            onerror(function, where, sys.exc_info())
        elif not ignore_errors:
            raise

    try:
        entries = list(os.scandir(path))
    except OSError:
        failed(os.scandir, path)
        return
    for entry in entries:
        if entry.is_dir():
            rmtree(entry.path, ignore_errors, onerror)
            continue
        try:
            os.unlink(entry.path)
        except OSError:
            failed(os.unlink, entry.path)
    try:
        os.rmdir(path)
    except OSError:
        failed(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Moves a file or folder to a new name, or into a folder."""
    real_dst = dst
    if os.path.isdir(dst):
        real_dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(real_dst):
            raise Error(f"Destination path '{real_dst}' already exists")
    if os.path.isdir(src) and (os.path.abspath(dst) + '/').startswith(os.path.abspath(src) + '/'):
        raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
    os.rename(src, real_dst)
    return real_dst


def get_terminal_size(fallback=(80, 24)):
    return os.terminal_size(fallback)


def which(cmd, mode=1, path=None):
    """There are no other programs."""
    return None
