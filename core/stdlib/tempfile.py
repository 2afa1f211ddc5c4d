"""Temporary files among the run's files."""

import os

tempdir = '/tmp'
template = 'tmp'
_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    return tempdir


def gettempprefix():
    return template


def _name(suffix, prefix, dir):
    from random import Random
    chance = Random()
    while True:
        middle = ''.join([chance.choice(_LETTERS) for _ in range(8)])
        path = os.path.join(gettempdir() if dir is None else dir, (prefix or template) + middle + (suffix or ''))
        if not os.path.exists(path):
            return path


def mktemp(suffix='', prefix=template, dir=None):
    return _name(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _name(suffix, prefix, dir)
    os.mkdir(name, 0o700)
    return name


class TemporaryDirectory:
    """A folder that is removed, with all that is in it, when it is done with."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self._ignore = ignore_cleanup_errors
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        self.cleanup()

    def __del__(self):
        if os.path.exists(self.name):
            import warnings
            warnings.warn(f'Implicitly cleaning up {self!r}', ResourceWarning)
            self.cleanup()

    def cleanup(self):
        import shutil
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete and os.path.exists(self.name):
                os.remove(self.name)

    def __del__(self):
        self.close()


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True):
    name = _name(suffix, prefix, dir)
    return _TemporaryFileWrapper(open(name, mode), name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir)
