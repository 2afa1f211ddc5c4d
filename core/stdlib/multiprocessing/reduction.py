"""Pickling for other processes: what the pickle module does, and how to send what belongs to a process."""

import copyreg

import _multiprocessing
from multiprocessing import context
from pickle import Pickler, load, loads

__all__ = ['ForkingPickler', 'dump', 'register', 'DupFd', 'send_handle', 'recv_handle']

HAVE_SEND_HANDLE = True


_reducers = {}


class ForkingPickler(Pickler):
    """A Pickler that also knows what was registered here."""

    def __init__(self, *args):
        super().__init__(*args)
        self.dispatch_table = {**copyreg.dispatch_table, **_reducers}

    @classmethod
    def register(cls, type, reduce):
        """Objects of `type` are pickled by reduce(obj)."""
        _reducers[type] = reduce
        _multiprocessing.register(type, reduce)

    @classmethod
    def dumps(cls, obj, protocol=None):
        return _multiprocessing.dumps(obj, protocol)

    loads = staticmethod(_multiprocessing.loads)


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    file.write(ForkingPickler.dumps(obj, protocol))


class _Shared:
    """A descriptor on its way to a process that is not a child being started."""

    def __init__(self, fd):
        self._token = _multiprocessing.share(fd)

    def detach(self):
        return _multiprocessing.take(self._token)


class _Inherited:
    """A descriptor that a child has from its start."""

    def __init__(self, fd):
        self.fd = fd

    def detach(self):
        return self.fd


def DupFd(fd):
    """A picklable object whose detach() is a descriptor for the same in the process that unpickles it."""
    popen = context.get_spawning_popen()
    if popen is None:
        return _Shared(fd)
    return _Inherited(popen.duplicate_for_child(fd))


_MARK = b'handle'


def send_handle(conn, handle, destination_pid):
    """Sends a descriptor of this process, which stays open here, to the process at the connection's other end."""
    import os
    os.write(conn.fileno(), _MARK + _multiprocessing.share(handle).to_bytes(8, 'big'))


def recv_handle(conn):
    """A descriptor of this process for what was sent by send_handle."""
    import os
    data = os.read(conn.fileno(), len(_MARK) + 8)
    if not data:
        raise EOFError
    if data[:-8] != _MARK:
        raise RuntimeError(f'received {data!r} in place of a handle')
    return _multiprocessing.take(int.from_bytes(data[-8:], 'big'))
