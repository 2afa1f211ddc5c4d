"""What programs about processes use of os: pids, and the run's files (one folder, in memory)."""

import os.path as path
import _multiprocessing
from _helpers import fork_hooks as _fork_hooks
from _os import getpid, listdir as _listdir, remove, rename, urandom
import _os
import _signal
import sys as _sys

_MAIN_PID = 1001

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


def _status(pid):
    """How waitpid tells of an exit code."""
    code = _multiprocessing.exitcode(pid)
    return code << 8 if code >= 0 else -code


def waitpid(pid, options):
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
            _multiprocessing.close(fd)
    if not ready:
        return (0, 0)
    ended = children[fds.index(ready[0])]
    return (ended, _status(ended))


def wait():
    return waitpid(-1, 0)


def waitstatus_to_exitcode(status):
    return -(status & 127) if status & 127 else status >> 8


def WIFEXITED(status):
    return status & 127 == 0


def WEXITSTATUS(status):
    return status >> 8 & 255


def WIFSIGNALED(status):
    return status & 127 != 0


def WTERMSIG(status):
    return status & 127


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


if name == 'posix':
    def fork():
        """A child that goes on from here as this process does; 0 in the child."""
        return _multiprocessing.fork(None, False)
