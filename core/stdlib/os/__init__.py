"""What programs about processes use of os: pids, descriptors, and the run's files (in memory)."""

import os.path as path
import os.path as _path
import _multiprocessing
from _helpers import fork_hooks as _fork_hooks
from _os import close as _close, dup as _dup, dup2 as _dup2, ftruncate, getpid, listdir as _listdir, lseek, open as _open
from _os import pipe, read, remove, rename, stat_of as _stat_of, urandom, write
import _os
import _signal
import sys as _sys

_MAIN_PID = 1001
_open_file = open

name = 'nt' if _sys.platform == 'win32' else 'posix'
WNOHANG = 1
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
EX_OK = 0

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY = 0
O_WRONLY = 1
O_RDWR = 2
O_CREAT = 0o100
O_EXCL = 0o200
O_TRUNC = 0o1000
O_APPEND = 0o2000
SEEK_SET, SEEK_CUR, SEEK_END = range(3)
if name == 'posix':
    O_CLOEXEC = 0o2000000
else:
    O_BINARY = 0x8000
    O_TEXT = 0x4000
    O_NOINHERIT = 0x80


def getppid():
    return _multiprocessing.parent()


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """What is called around a fork, by the process that forks and by its child."""
    if before is after_in_child is after_in_parent is None:
        raise TypeError('At least one argument is required.')
    for hook in (before, after_in_child, after_in_parent):
        if hook is not None and not callable(hook):
            raise TypeError('argument must be callable, not ' + type(hook).__name__)
    _fork_hooks.append((before, after_in_parent, after_in_child))


# ---- descriptors --------------------------------------------------------------------------------------------------------

# Spawned children get what multiprocessing hands them; being inheritable changes nothing but what is told here.
_inheritable = {0, 1, 2}


def open(path, flags, mode=0o777, *, dir_fd=None):
    """A descriptor for a file."""
    return _open(fspath(path), flags & 0o3303)


def close(fd):
    _close(fd)
    _inheritable.discard(fd)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def dup(fd, /):
    return _dup(fd)


def dup2(fd, fd2, inheritable=True):
    """Has `fd2`, which is closed first, stand for what `fd` does."""
    _dup2(fd, fd2)
    set_inheritable(fd2, inheritable)
    return fd2


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """The file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    return _open_file(fd, mode, buffering, encoding, *args, **kwargs)


def get_inheritable(fd, /):
    _stat_of(fd)
    return fd in _inheritable


def set_inheritable(fd, inheritable, /):
    _stat_of(fd)
    if inheritable:
        _inheritable.add(fd)
    else:
        _inheritable.discard(fd)


def isatty(fd, /):
    stat = _stat_of(fd, False)
    return stat is not None and stat[0] == 'terminal'


_MODES = {'file': 0o100644, 'folder': 0o040755, 'pipe': 0o010600, 'socket': 0o140777, 'terminal': 0o020620, 'null': 0o020666, 'other': 0}


class stat_result(tuple):
    """What is known of a file: what it is (st_mode) and how long (st_size)."""

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])

    def __repr__(self):
        return f'os.stat_result(st_mode={self.st_mode}, st_size={self.st_size})'


def _result(kind, size):
    return stat_result((_MODES[kind], 0, 0, 1, 1000, 1000, size, 0, 0, 0))


def fstat(fd):
    return _result(*_stat_of(fd))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Of a file by its name, or of a descriptor."""
    if isinstance(path, int):
        return fstat(path)
    if path == devnull:
        return _result('null', 0)
    if _path.isdir(path):
        return _result('folder', 4096)
    return _result('file', _os.size(fspath(path)))


# ---- the ends of children -----------------------------------------------------------------------------------------------


def _status(pid):
    """How waitpid tells of an exit code."""
    code = _multiprocessing.exitcode(pid)
    return code << 8 if code >= 0 else -code


def waitpid(pid, options, /):
    """Waits for a child's end; 0 with WNOHANG when there is none yet."""
    children = _multiprocessing.children()
    if pid > 0:
        children = [child for child in children if child == pid]
    if not children:
        raise ChildProcessError(10, 'No child processes')
    fds = [_multiprocessing.process_fd(child) for child in children]
    try:
        ready = _multiprocessing.poll(fds, 0 if options & WNOHANG else None)
    finally:
        for fd in fds:
            _close(fd)
    if not ready:
        return (0, 0)
    ended = children[fds.index(ready[0])]
    return (ended, _status(ended))


def waitstatus_to_exitcode(status):
    return -(status & 127) if status & 127 else status >> 8


if name == 'posix':
    def wait():
        return waitpid(-1, 0)

    def WIFEXITED(status):
        return status & 127 == 0

    def WEXITSTATUS(status):
        return status >> 8 & 255

    def WIFSIGNALED(status):
        return 0 < status & 127 < 127

    def WTERMSIG(status):
        return status & 127

    def WCOREDUMP(status):
        return status & 128 != 0

    def WIFSTOPPED(status):
        return status & 255 == 127

    def WSTOPSIG(status):
        return status >> 8 & 255

    def WIFCONTINUED(status):
        return status == 0xFFFF


if name == 'posix':
    from _signal import kill

    def killpg(pgid, signal, /):
        kill(-pgid, signal)

    def getpgid(pid, /):
        """All processes of a run are one group."""
        kill(pid or getpid(), 0)
        return _MAIN_PID

    def getpgrp():
        return _MAIN_PID

    def abort():
        _signal.terminate(getpid(), -6)
else:
    def kill(pid, signal, /):
        """Ends a process with `signal` for its exit code; CTRL_C_EVENT is Ctrl-C for all."""
        number = int(signal)
        if number == 0:
            _signal.kill(0, 2)
        elif number == 1:
            raise OSError(22, 'Lockstep has no Ctrl-Break to send; signal.CTRL_C_EVENT it has')
        else:
            _signal.terminate(pid, number)

    def abort():
        _signal.terminate(getpid(), 3)


def _open_descriptors():
    """Their numbers, and the first that is free: CPython reads the folder by that."""
    listed = [_stat_of(fd, False) is not None for fd in range(_os.descriptors_most())]
    if False in listed:
        listed[listed.index(False)] = True
    return [str(fd) for fd, is_listed in enumerate(listed) if is_listed]


def _names_in(path):
    """Of what is in a folder, with '/' behind the names of folders."""
    where = fspath(path)
    if where in ('/proc/self/fd', '/dev/fd') and name == 'posix':
        return _open_descriptors()
    there = _os.what_is(where)
    if there != 2:
        raise OSError(20 if there else 2, 'Not a directory' if there else 'No such file or directory', where)
    folder = _path.abspath(where if name == 'posix' else where.replace('\\', '/')).rstrip('/') + '/'
    if folder == '/':
        return ['run/', 'tmp/']
    paths = [name if name.startswith('/') else '/run/' + name for name in _listdir()]
    inside = [name[len(folder):] for name in paths if name.startswith(folder) and name != folder]
    return [name for name in inside if '/' not in name[:-1]]


def listdir(path='.'):
    """Names of the files and folders in a folder."""
    return [name.rstrip('/') for name in _names_in('.' if path is None else path)]


class DirEntry:
    """What scandir tells of a file or folder."""

    def __init__(self, folder, name):
        self.name = name.rstrip('/')
        self.path = _path.join(folder, self.name)
        self._is_dir = name.endswith('/')

    def is_dir(self, *, follow_symlinks=True):
        return self._is_dir

    def is_file(self, *, follow_symlinks=True):
        return not self._is_dir

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _ScandirIterator:
    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    where = fspath('.' if path is None else path)
    return _ScandirIterator(iter([DirEntry(where, name) for name in _names_in(where)]))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of its folders, names of its files) for a folder and all below it."""
    top = fspath(top)
    try:
        names = _names_in(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name[:-1] for name in names if name.endswith('/')]
    files = [name for name in names if not name.endswith('/')]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(_path.join(top, folder), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def mkdir(path, mode=0o777, *, dir_fd=None):
    _os.mkdir(fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and those it is to lie in."""
    head, tail = _path.split(name)
    if not tail:
        head, tail = _path.split(head)
    if head and tail and not _path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # another process was faster
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not _path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _os.rmdir(fspath(path))


def removedirs(name):
    """Removes a folder, and those it lay in as far as they are empty."""
    rmdir(name)
    head, tail = _path.split(name)
    if not tail:
        head, tail = _path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = _path.split(head)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _path.exists(path)


def getcwd():
    return _os.getcwd()


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
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(type(path), '__fspath__'):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return path.__fspath__()


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

    __class_getitem__ = classmethod(type(list[int]))


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


if name == 'posix':
    def fork():
        """A child that goes on from here as this process does; 0 in the child."""
        return _multiprocessing.fork(None, False)


def chdir(path):
    """Paths that do not begin with '/' begin at that folder from here on, in this process and in those it starts."""
    where = fspath(path)
    there = _os.what_is(where)
    if there != 2:
        raise OSError(20 if there else 2, 'Not a directory' if there else 'No such file or directory', path)
    _os.chdir(_path.abspath(where if name == 'posix' else where.replace('\\', '/')))
