"""
Waiting for descriptors, by the kernel's poll. It knows what can be read; what can be written to is said at once, as a
writer waits by itself where a pipe is full.
"""

import _multiprocessing
import sys

__all__ = ['select', 'poll', 'error', 'PIPE_BUF', 'POLLIN', 'POLLPRI', 'POLLOUT', 'POLLERR', 'POLLHUP', 'POLLNVAL']

error = OSError
PIPE_BUF = 4096
POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32


def _fd_of(obj):
    if isinstance(obj, int):
        fd = int(obj)
    else:
        if not hasattr(obj, 'fileno'):
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = obj.fileno()
        if not isinstance(fd, int):
            raise TypeError('fileno() returned a non-integer')
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return fd


def _readable(fds, timeout):
    return set(_multiprocessing.poll(fds, timeout))


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None:
        if not hasattr(timeout, '__float__') and not hasattr(timeout, '__index__'):
            raise TypeError('timeout must be a float or None')
        timeout = float(timeout)
        if timeout < 0:
            raise ValueError('timeout must be non-negative')
    readers = [(obj, _fd_of(obj)) for obj in rlist]
    writers = [obj for obj in wlist if _fd_of(obj) >= 0]
    for obj in xlist:
        _fd_of(obj)
    if sys.platform == 'win32':
        raise OSError(None, 'An operation was attempted on something that is not a socket', None, 10038)
    ready = _readable([fd for obj, fd in readers], 0 if writers else timeout)
    return [obj for obj, fd in readers if fd in ready], writers, []


class _Poll:
    __tp_name__ = 'select.poll'

    def __init__(self):
        self._events = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._events[_fd_of(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        fd = _fd_of(fd)
        if fd not in self._events:
            raise FileNotFoundError(2, 'No such file or directory')
        self._events[fd] = eventmask

    def unregister(self, fd, /):
        del self._events[_fd_of(fd)]

    def poll(self, timeout=None, /):
        """(descriptor, events) of those that are ready, after at most so many milliseconds."""
        if timeout is not None:
            timeout = None if timeout < 0 else timeout / 1000
        writers = [fd for fd, events in self._events.items() if events & POLLOUT]
        readers = [fd for fd, events in self._events.items() if events & (POLLIN | POLLPRI)]
        ready = _readable(readers, 0 if writers else timeout)
        found = []
        for fd in self._events:
            events = _read_events(fd) if fd in ready else 0
            if fd in writers:
                events |= POLLOUT
            if events:
                found.append((fd, events))
        return found


def _read_events(fd):
    """A pipe that has ended is only said to have hung up."""
    try:
        return POLLIN if _multiprocessing.pending(fd) else POLLHUP
    except BrokenPipeError:
        return POLLHUP
    except OSError:
        return POLLIN


_Poll.__name__ = _Poll.__qualname__ = 'poll'
_Poll.__module__ = 'select'


if sys.platform == 'win32':
    __all__ = ['select', 'error']
else:

    def poll():
        return _Poll()
