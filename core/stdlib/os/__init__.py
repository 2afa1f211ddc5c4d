"""What programs about processes use of os: pids, and the run's files (one folder, in memory)."""

import os.path as path
from _os import getpid, listdir as _listdir, remove, rename
import _os

name = 'posix'
sep = '/'
linesep = '\n'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
pathsep = ':'
devnull = '/dev/null'
environ = {}
unlink = remove
error = OSError


def getppid():
    import multiprocessing
    parent = multiprocessing.parent_process()
    return 1000 if parent is None else parent.pid


def listdir(path='.'):
    return _listdir()


def getcwd():
    return '/run'


def cpu_count():
    import _multiprocessing
    return _multiprocessing.cpu_count()


def replace(src, dst):
    rename(src, dst)


def getenv(key, default=None):
    return environ.get(key, default)


def _exit(n):
    _os.exit(n)


def fspath(path):
    return path if isinstance(path, (str, bytes)) else path.__fspath__()


def urandom(size):
    """Bytes that follow from the run's seed."""
    from random import randbytes
    return randbytes(size)


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


class PathLike:
    def __fspath__(self):
        raise NotImplementedError


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))


def getlogin():
    return 'user'


class _Uname(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])


def uname():
    return _Uname(('Linux', 'lockstep', '6.0', '#1', 'x86_64'))
