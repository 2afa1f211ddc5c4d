"""Connections: messages over the pipes and sockets of the kernel."""

import itertools
import sys

import _multiprocessing
from _os import urandom
from multiprocessing import process, story, util
from multiprocessing.context import AuthenticationError, BufferTooShort

__all__ = ['Client', 'Listener', 'Pipe', 'wait']

_IS_WINDOWS = sys.platform == 'win32'

_dumps = _multiprocessing.dumps
_loads = _multiprocessing.loads
_send_message = _multiprocessing.send_message
_recv_message = _multiprocessing.recv_message
_begin = _multiprocessing.op_begin
_end = _multiprocessing.op_end
_preview = _multiprocessing.preview

_PREVIEW = 40

# global names are found faster than a module's
_DONE = story.DONE
_RAISED = story.RAISED


class _ConnectionBase:
    """One end of a pipe. A message is its length and its bytes; who reads takes them in two steps."""

    _handle = None

    def __init__(self, handle, readable=True, writable=True, id=None):
        handle = handle.__index__()
        if handle < 0:
            raise ValueError('invalid handle')
        if not readable and not writable:
            raise ValueError('at least one of `readable` and `writable` must be True')
        self._handle = handle
        self._readable = readable
        self._writable = writable
        self._id = _multiprocessing.object_create(story.CONNECTION, handle) if id is None else id

    def __del__(self):
        if self._handle is not None:
            self._close()

    def _close(self, _close=_multiprocessing.close):
        _close(self._handle)

    def _check_closed(self):
        if self._handle is None:
            raise OSError('handle is closed')

    def _check_readable(self):
        if self._handle is None:
            raise OSError('handle is closed')
        if not self._readable:
            raise OSError('connection is write-only')

    def _check_writable(self):
        if self._handle is None:
            raise OSError('handle is closed')
        if not self._writable:
            raise OSError('connection is read-only')

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check_closed()
        return self._handle

    def close(self):
        """Lets this copy of the end go; the end is closed when every process has let go of its copy."""
        if self._handle is not None:
            try:
                self._close()
            finally:
                self._handle = None

    def send(self, obj):
        """Sends an object that can be pickled; waits while the pipe is full."""
        self._check_writable()
        message = _dumps(obj)
        _begin(self._id, story.SEND, len(message), _preview(obj, _PREVIEW))
        self._timed(story.SEND, _send_message, message)

    def recv(self):
        """The next object; waits for one. EOFError when there is nothing left and no sender."""
        self._check_readable()
        _begin(self._id, story.RECV, 0, '')
        return _loads(self._timed(story.RECV, _recv_message, None))

    def _timed(self, op, call, argument):
        """Makes the call that belongs to a begun operation, and ends it."""
        ended = _RAISED
        try:
            result = call(self._handle, argument)
            ended = _DONE
            return result
        finally:
            _end(self._id, op, ended, 0)

    def send_bytes(self, buf, offset=0, size=None):
        """Sends bytes of a buffer as a message."""
        self._check_writable()
        if type(buf) is not bytes:
            buf = bytes(memoryview(buf))
        length = len(buf)
        if offset < 0:
            raise ValueError('offset is negative')
        if length < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = length - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > length:
            raise ValueError('buffer length < offset + size')
        if size != length:
            buf = buf[offset:offset + size]
        _begin(self._id, story.SEND, size, _preview(buf, _PREVIEW))
        self._timed(story.SEND, _send_message, buf)

    def recv_bytes(self, maxlength=None):
        """The next message as bytes; OSError when it is longer than `maxlength`."""
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        _begin(self._id, story.RECV, 0, '')
        try:
            return self._timed(story.RECV, _recv_message, maxlength)
        except OSError as e:
            if e.args == ('bad message length',):
                # its bytes are still in the pipe: nothing that follows could be read
                if self._writable:
                    self._readable = False
                else:
                    self.close()
            raise

    def recv_bytes_into(self, buf, offset=0):
        """Reads the next message into a writable buffer; its length. BufferTooShort has the message."""
        self._check_readable()
        with memoryview(buf) as view:
            itemsize = view.itemsize
            length = itemsize * len(view)
            if offset < 0:
                raise ValueError('negative offset')
            if offset > length:
                raise ValueError('offset too large')
            _begin(self._id, story.RECV, 0, '')
            message = self._timed(story.RECV, _recv_message, None)
            size = len(message)
            if length < offset + size:
                raise BufferTooShort(message)
            # whole items only: what is left over of the message is lost
            place = view[offset // itemsize:(offset + size) // itemsize]
            if place.readonly or not place.contiguous:
                raise TypeError('readinto() argument must be read-write bytes-like object, not memoryview')
            with place.cast('B') as cells:
                part = message[:len(cells)]
                cells[:len(part)] = part
            return size

    def poll(self, timeout=0.0):
        """True when there is something to read, or the end of it."""
        self._check_readable()
        _begin(self._id, story.POLL, 0, '')
        found = False
        try:
            found = self._poll(timeout)
            return found
        finally:
            _end(self._id, story.POLL, story.DONE if found else story.REFUSED, 0)

    def _poll(self, timeout):
        return bool(_multiprocessing.poll([self._handle], timeout))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


class Connection(_ConnectionBase):
    """An end of a pipe, or a socket."""


if _IS_WINDOWS:
    class PipeConnection(_ConnectionBase):
        """An end of a named pipe of Windows, which keeps messages apart."""

        def _poll(self, timeout):
            # PeekNamedPipe fails when the other end is closed and nothing is left; a wait just ends then
            return _multiprocessing.pending(self._handle) > 0 or super()._poll(timeout)

    _PipeEnd = PipeConnection
else:
    _PipeEnd = Connection


def Pipe(duplex=True):
    """Two connected ends; with duplex=False the first only receives and the second only sends."""
    one, other = _multiprocessing.pipe(bool(duplex))
    if duplex:
        ends = _PipeEnd(one), _PipeEnd(other)
    else:
        ends = _PipeEnd(one, writable=False), _PipeEnd(other, readable=False)
    names = _multiprocessing.binding_names()
    for end, name in zip(ends, names):
        if name is not None:
            _multiprocessing.object_name(end._id, name)
    return ends


# ---- listeners -----------------------------------------------------------------------------------------------------

families = ['AF_INET', 'AF_PIPE'] if _IS_WINDOWS else ['AF_INET', 'AF_UNIX']
default_family = families[-1] if not _IS_WINDOWS else 'AF_PIPE'


# bytes of a socket's path
_LONGEST_PATH = 107

_numbers = itertools.count()


def _unique():
    """A number that no other call in this run answers."""
    return process.getpid() * 4096 + next(_numbers)


def arbitrary_address(family):
    """A free address of a family."""
    if family == 'AF_INET':
        return 'localhost', 0
    if family == 'AF_UNIX':
        return f'{util.get_temp_dir()}/listener-{util._letters()}'
    if family == 'AF_PIPE':
        return rf'\\.\pipe\pyc-{process.getpid()}-{_unique()}-'
    raise ValueError('unrecognized family')


def address_type(address):
    """The family of an address."""
    if type(address) == tuple:
        return 'AF_INET'
    if type(address) is str and address.startswith('\\\\'):
        return 'AF_PIPE'
    if type(address) is str:
        return 'AF_UNIX'
    if address is not None and not isinstance(address, (str, bytes)):
        raise TypeError('address type of %r unrecognized' % address)
    raise ValueError('address type of %r unrecognized' % address)


def _validate_family(family):
    if family not in families:
        raise ValueError('Family %s is not recognized.' % family)


def _checked(address, family, call):
    """An address as sockets of its family have it. An error names the call that it is for."""
    if family == 'AF_UNIX':
        if not isinstance(address, (str, bytes)):
            raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
        if len(address if isinstance(address, bytes) else address.encode()) > _LONGEST_PATH:
            raise OSError('AF_UNIX path too long')
    if family != 'AF_INET':
        return address
    if type(address) != tuple:
        raise TypeError(f'{call}(): AF_INET address must be tuple, not {type(address).__name__}')
    if len(address) != 2:
        raise TypeError('AF_INET address must be a pair (host, port)')
    host, port = address
    if not isinstance(host, (str, bytes, bytearray)):
        raise TypeError(f'str, bytes or bytearray expected, not {type(host).__name__}')
    if not hasattr(port, '__index__'):
        raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
    if not 0 <= port <= 0xFFFF:
        raise OverflowError(f'{call}(): port must be 0-65535.')
    return ('127.0.0.1' if host == 'localhost' else host), port


def _kernel_address(address):
    """What the kernel knows a checked address by: a text. There is one host, whatever it is called by who listens."""
    if type(address) != tuple:
        return address
    host, port = address
    return f"{'127.0.0.1' if host in ('', '0.0.0.0') else host}:{port}"


class _BoundListener:
    """An address that is listened at."""

    def __init__(self, address, family, backlog):
        self._handle = None
        address = _checked(address, family, 'bind')
        if family == 'AF_INET':
            host, port = address
            address = host or '0.0.0.0', port or 32768 + _unique() % 28232
        self._handle = _multiprocessing.listen(_kernel_address(address), backlog)
        self._address = address
        self._family = family
        self._last_accepted = None

    def accept(self):
        fd = _multiprocessing.accept(self._handle)
        if self._family == 'AF_INET':
            self._last_accepted = '127.0.0.1', 32768 + _unique() % 28232
        elif self._family == 'AF_UNIX':
            self._last_accepted = ''
        return _end_for(self._family)(fd)

    def close(self):
        handle = self._handle
        if handle is not None:
            self._handle = None
            _multiprocessing.close(handle)

    __del__ = close


class Listener:
    """A place where others can connect."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        util.arm()
        family = family or (address and address_type(address)) or default_family
        address = address or arbitrary_address(family)
        _validate_family(family)
        self._listener = _BoundListener(address, family, backlog)
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')
        self._authkey = authkey

    def accept(self):
        """The connection of the next client; waits for one."""
        if self._listener is None:
            raise OSError('listener is closed')
        connection = self._listener.accept()
        if self._authkey:
            deliver_challenge(connection, self._authkey)
            answer_challenge(connection, self._authkey)
        return connection

    def close(self):
        listener = self._listener
        if listener is not None:
            self._listener = None
            listener.close()

    @property
    def address(self):
        return self._listener._address

    @property
    def last_accepted(self):
        return self._listener._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def _end_for(family):
    return _PipeEnd if family == 'AF_PIPE' else Connection


def Client(address, family=None, authkey=None):
    """A connection to the listener at `address`."""
    family = family or address_type(address)
    _validate_family(family)
    address = _checked(address, family if family == 'AF_PIPE' else address_type(address), 'connect')
    connection = _end_for(family)(_multiprocessing.connect(_kernel_address(address)))
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError('authkey should be a byte string')
    if authkey is not None:
        answer_challenge(connection, authkey)
        deliver_challenge(connection, authkey)
    return connection


# ---- keys: each side shows that it knows the key without telling it -----------------------------------------------

MESSAGE_LENGTH = 20
CHALLENGE = b'#CHALLENGE#'
WELCOME = b'#WELCOME#'
FAILURE = b'#FAILURE#'
_LONGEST = 256


def _digest(key, message):
    """HMAC-MD5 (RFC 2104)."""
    from hashlib import md5
    if len(key) > 64:
        key = md5(key).digest()
    key = key + bytes(64 - len(key))
    inner = md5(bytes([byte ^ 0x36 for byte in key]) + message).digest()
    return md5(bytes([byte ^ 0x5C for byte in key]) + inner).digest()


def _check_key(authkey):
    if not isinstance(authkey, bytes):
        raise ValueError(f'Authkey must be bytes, not {type(authkey)!s}')


def deliver_challenge(connection, authkey):
    _check_key(authkey)
    message = urandom(MESSAGE_LENGTH)
    connection.send_bytes(CHALLENGE + message)
    if connection.recv_bytes(_LONGEST) == _digest(authkey, message):
        connection.send_bytes(WELCOME)
        return
    connection.send_bytes(FAILURE)
    raise AuthenticationError('digest received was wrong')


def answer_challenge(connection, authkey):
    _check_key(authkey)
    message = connection.recv_bytes(_LONGEST)
    assert message[:len(CHALLENGE)] == CHALLENGE, f'message = {message!r}'
    connection.send_bytes(_digest(authkey, message[len(CHALLENGE):]))
    if connection.recv_bytes(_LONGEST) != WELCOME:
        raise AuthenticationError('digest sent was rejected')


# ---- waiting for several ------------------------------------------------------------------------------------------------


def _handle_of(obj):
    """The descriptor of what is waited for: itself, or its fileno()."""
    if isinstance(obj, int):
        handle = obj
    else:
        try:
            handle = int(obj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {obj!r}') from None
    if handle < 0:
        raise ValueError(f'Invalid file descriptor: {handle}')
    return handle


def wait(object_list, timeout=None):
    """Those of the objects that can be read without waiting; waits for one, at most `timeout` seconds."""
    objects = list(object_list)
    handles = [_handle_of(obj) for obj in objects]
    ready = set(_multiprocessing.poll(handles, timeout))
    return [obj for obj, handle in zip(objects, handles) if handle in ready]


# ---- sending connections ----------------------------------------------------------------------------------------------


def _reduce_connection(connection):
    from multiprocessing.reduction import DupFd
    shared = DupFd(connection.fileno())
    return _rebuild_connection, (type(connection), shared, connection.readable, connection.writable, connection._id)


def _rebuild_connection(cls, shared, readable, writable, id):
    return cls(shared.detach(), readable, writable, id)


for _cls in {Connection, _PipeEnd}:
    _multiprocessing.register(_cls, _reduce_connection)
