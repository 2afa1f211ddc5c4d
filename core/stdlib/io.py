"""Streams in memory, and the names of streams."""

from _io import UnsupportedOperation
from _operator import index as _index
from abc import ABCMeta

__all__ = [
    'open', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter',
    'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
]

open = open
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class IOBase(metaclass=ABCMeta):
    closed = False

    @classmethod
    def __subclasshook__(cls, C):
        return NotImplemented

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


def _amount(size, what):
    if size is None:
        return -1
    if not hasattr(size, '__index__'):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return _index(size)


class StringIO(TextIOBase):
    """Text in memory, as a file. It is kept in pieces while it is only written at its end."""

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is None:
            initial_value = ''
        if not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._pieces = [initial_value] if initial_value else []
        self._size = len(initial_value)
        self._pos = 0
        self.closed = False

    def _text(self):
        if len(self._pieces) > 1:
            self._pieces = [''.join(self._pieces)]
        return self._pieces[0] if self._pieces else ''

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        n = len(s)
        if not n:
            return 0
        if self._pos == self._size:
            self._pieces.append(s)
        else:
            text = self._text()
            if self._pos > self._size:
                text += '\0' * (self._pos - self._size)
            text = text[: self._pos] + s + text[self._pos + n :]
            self._pieces = [text]
        self._pos += n
        self._size = max(self._size, self._pos)
        return n

    def read(self, size=-1, /):
        self._check()
        size = _amount(size, 'read')
        text = self._text()[self._pos :]
        if size >= 0:
            text = text[:size]
        self._pos += len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        size = _amount(size, 'readline')
        text = self._text()
        end = text.find('\n', self._pos) + 1
        if not end:
            end = self._size
        if size >= 0:
            end = min(end, self._pos + size)
        line = text[self._pos : end]
        self._pos += len(line)
        return line

    def getvalue(self):
        self._check()
        return self._text()

    def tell(self):
        self._check()
        return self._pos

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
        elif pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 1:
            pos = self._pos
        elif whence == 2:
            pos = self._size
        else:
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        self._pos = pos
        return pos

    def truncate(self, pos=None, /):
        self._check()
        if pos is None:
            pos = self._pos
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        if pos < self._size:
            self._pieces = [self._text()[:pos]]
            self._size = pos
        return pos

    def readable(self):
        self._check()
        return True

    writable = readable
    seekable = readable


class BytesIO(BufferedIOBase):
    """Bytes in memory, as a file."""

    def __init__(self, initial_bytes=b''):
        self._data = bytearray(b'' if initial_bytes is None else initial_bytes)
        self._pos = 0
        self.closed = False

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = bytes(b)
        if not b:
            return 0
        data = self._data
        if self._pos > len(data):
            data.extend(bytes(self._pos - len(data)))
        if self._pos == len(data):
            data.extend(b)
        else:
            self._data = data[: self._pos] + b + data[self._pos + len(b) :]
        self._pos += len(b)
        return len(b)

    def read(self, size=-1, /):
        self._check()
        size = _amount(size, 'read')
        end = len(self._data) if size < 0 else self._pos + size
        part = bytes(self._data[self._pos : end])
        self._pos += len(part)
        return part

    read1 = read

    def readinto(self, b, /):
        part = self.read(len(b))
        b[: len(part)] = part
        return len(part)

    def readline(self, size=-1, /):
        self._check()
        size = _amount(size, 'readline')
        end = self._data.find(b'\n', self._pos) + 1
        if not end:
            end = len(self._data)
        if size >= 0:
            end = min(end, self._pos + size)
        line = bytes(self._data[self._pos : end])
        self._pos += len(line)
        return line

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def tell(self):
        self._check()
        return self._pos

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
        elif whence == 1:
            pos = max(0, self._pos + pos)
        elif whence == 2:
            pos = max(0, len(self._data) + pos)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._pos = pos
        return pos

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._pos
        if size < 0:
            raise ValueError(f'negative size value {size}')
        if size < len(self._data):
            self._data = self._data[:size]
        return size

    def readable(self):
        self._check()
        return True

    writable = readable
    seekable = readable


def _stream_type():
    import sys
    return type(sys.__stdout__)


TextIOWrapper = _stream_type()


class FileIO(RawIOBase):
    pass


class BufferedReader(BufferedIOBase):
    pass


class BufferedWriter(BufferedIOBase):
    pass


TextIOBase.register(TextIOWrapper)
