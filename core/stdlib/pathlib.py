"""Paths as objects, to the run's files."""

import fnmatch
import os

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class _Flavour:
    """How paths are written: with `sep`, with drives or without, and whether case tells names apart."""

    def __init__(self, sep, altsep, drives):
        self.sep = sep
        self.altsep = altsep
        self.drives = drives

    def split(self, text):
        """(drive, root, parts)"""
        if self.altsep:
            text = text.replace(self.altsep, self.sep)
        drive = ''
        if self.drives and text[1:2] == ':' and text[0].isalpha():
            drive, text = text[:2], text[2:]
        root = self.sep if text.startswith(self.sep) else ''
        if root and not self.drives and text.startswith('//') and not text.startswith('///'):
            root = '//'
        return drive, root, [part for part in text.split(self.sep) if part and part != '.']

    def fold(self, text):
        return text.lower() if self.drives else text


_POSIX = _Flavour('/', '', False)
_WINDOWS = _Flavour('\\', '/', True)


class PurePath:
    """A path that is only written and read, not looked up."""

    __slots__ = ('_drv', '_root', '_parts')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PureWindowsPath if os.name == 'nt' else PurePosixPath
        drive = root = ''
        parts = []
        for arg in args:
            if not isinstance(arg, PurePath):
                arg = os.fspath(arg)
                if not isinstance(arg, str):
                    raise TypeError("argument should be a str object or an os.PathLike object returning str, "
                                    f"not {type(arg)!r}")
            d, r, more = cls._flavour.split(str(arg))
            if r or d and d != drive:
                drive, root, parts = d or drive, r, more
            else:
                parts = parts + more
        return cls._made(drive, root, parts)

    @classmethod
    def _made(cls, drive, root, parts):
        self = object.__new__(cls)
        self._drv = drive
        self._root = root
        self._parts = tuple(parts)
        return self

    def _with(self, parts):
        return self._made(self._drv, self._root, parts)

    def __reduce__(self):
        return self.__class__, self.parts

    def __str__(self):
        return self.anchor + self._flavour.sep.join(self._parts) or '.'

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, '/')

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def _key(self):
        fold = self._flavour.fold
        return self._flavour.sep, fold(self._drv), self._root, tuple([fold(part) for part in self._parts])

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def _comparable(self, other):
        return isinstance(other, PurePath) and other._flavour is self._flavour

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __truediv__(self, other):
        return self.__class__(self, other) if isinstance(other, (str, PurePath)) else NotImplemented

    def __rtruediv__(self, other):
        return self.__class__(other, self) if isinstance(other, (str, PurePath)) else NotImplemented

    def joinpath(self, *args):
        return self.__class__(self, *args)

    drive = property(lambda self: self._drv)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drv + self._root)

    @property
    def parts(self):
        return (self.anchor, *self._parts) if self.anchor else self._parts

    @property
    def name(self):
        return self._parts[-1] if self._parts else ''

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        return self._with(self._parts[:-1]) if self._parts else self

    @property
    def parents(self):
        return tuple([self._with(self._parts[:n]) for n in range(len(self._parts) - 1, -1, -1)])

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or self._flavour.sep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._with(self._parts[:-1] + (name,))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if self._flavour.sep in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._with(self._parts[:-1] + (self.stem + suffix,))

    def is_absolute(self):
        return bool(self._root) and (bool(self._drv) or not self._flavour.drives)

    def is_relative_to(self, *other):
        other = self.__class__(*other)
        return other._key()[:3] == self._key()[:3] and self._key()[3][:len(other._parts)] == other._key()[3]

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        start = self.__class__(*other)
        if not self.is_relative_to(start):
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(start)!r} OR one path is relative and the "
                             "other is absolute.")
        return self._made('', '', self._parts[len(start._parts):])

    def match(self, pattern):
        wanted = self.__class__(pattern)
        if not wanted.parts:
            raise ValueError('empty pattern')
        fold = self._flavour.fold
        mine = self.parts
        if wanted.anchor and len(wanted.parts) != len(mine) or len(wanted.parts) > len(mine):
            return False
        return all([fnmatch.fnmatchcase(fold(part), fold(want))
                    for part, want in zip(reversed(mine), reversed(wanted.parts))])


class PurePosixPath(PurePath):
    __slots__ = ()
    _flavour = _POSIX


class PureWindowsPath(PurePath):
    __slots__ = ()
    _flavour = _WINDOWS


class Path(PurePath):
    """A path of the run's files."""

    __slots__ = ()

    def __new__(cls, *args):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        return PurePath.__new__(cls, *args)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    def absolute(self):
        return self if self.is_absolute() else self.__class__(self.cwd(), self)

    def resolve(self, strict=False):
        if strict:
            self.stat()
        return self.__class__(os.path.abspath(self))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {data.__class__.__name__}')
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    def exists(self):
        return os.path.exists(self)

    def is_file(self):
        return os.path.isfile(self)

    def is_dir(self):
        return os.path.isdir(self)

    def is_symlink(self):
        return False

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists() and not exist_ok:
            raise FileExistsError(17, 'File exists', str(self))
        self.open('a').close()

    def unlink(self, missing_ok=False):
        try:
            os.remove(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        os.replace(self, target)
        return self.__class__(target)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    def iterdir(self):
        for name in os.listdir(self):
            yield self / name

    def glob(self, pattern):
        """Those of its files whose names fit the pattern."""
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        yield from self._matching(PurePath(pattern).parts)

    def rglob(self, pattern):
        """Those at any depth."""
        yield from self._matching(('**', *PurePath(pattern).parts))

    def _matching(self, parts):
        if not parts:
            yield self
            return
        first, rest = parts[0], parts[1:]
        if first == '**':
            seen = []
            for folder, _, _ in os.walk(self):
                for path in self.__class__(folder)._matching(rest):
                    if path not in seen:
                        seen.append(path)
                        yield path
        elif self.is_dir():
            for path in self.iterdir():
                if fnmatch.fnmatch(path.name, first) and (not rest or path.is_dir()):
                    yield from path._matching(rest)


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
