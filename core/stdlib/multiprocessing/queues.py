"""Queues: pipes with locks, and for the larger ones a thread in each sending process that feeds the pipe."""

import sys
import threading
import time
import weakref
from collections import deque
from queue import Empty, Full

import _multiprocessing
from _os import getpid
from multiprocessing import connection, context, story
from multiprocessing.synchronize import SEM_VALUE_MAX
from multiprocessing.util import Finalize, debug, info, is_exiting, register_after_fork

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']

_IS_WINDOWS = sys.platform == 'win32'
_EPIPE = 32
_PREVIEW = 40

# global names are found faster than a module's
_DONE = story.DONE
_REFUSED = story.REFUSED
_RAISED = story.RAISED

_dumps = _multiprocessing.dumps
_loads = _multiprocessing.loads
_recv = _multiprocessing.recv_message
_send_under = _multiprocessing.send_under
_recv_under = _multiprocessing.recv_under
_begin = _multiprocessing.op_begin
_end = _multiprocessing.op_end
_state = _multiprocessing.object_state
_preview = _multiprocessing.preview

# what tells a feeder to end
_sentinel = object()


class Queue:
    """
    Put appends to a buffer of this process, which a thread writes to a pipe; get reads the pipe. A bounded semaphore
    counts what was put and not yet got.
    """

    _kind = story.QUEUE

    def __init__(self, maxsize=0, *, ctx):
        self._id = _multiprocessing.object_create(self._kind, 0 if maxsize <= 0 else maxsize)
        if maxsize <= 0:
            maxsize = SEM_VALUE_MAX
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        # writes to a pipe of Windows are whole anyway
        self._wlock = None if _IS_WINDOWS else ctx.Lock()
        self._sem = ctx.BoundedSemaphore(maxsize)
        self._opid = getpid()
        self._ignore_epipe = False
        _multiprocessing.object_name(self._id)
        self._tell_parts()
        self._reset()
        if not _IS_WINDOWS:
            register_after_fork(self, Queue._after_fork)

    def _tell_parts(self):
        part = _multiprocessing.object_part
        part(self._id, story.OBJECT, self._reader._id, 'reader')
        part(self._id, story.OBJECT, self._writer._id, 'writer')
        part(self._id, story.SEMAPHORE, self._rlock._semlock.handle, 'read lock')
        if self._wlock is not None:
            part(self._id, story.SEMAPHORE, self._wlock._semlock.handle, 'write lock')
        part(self._id, story.SEMAPHORE, self._sem._semlock.handle, 'room')

    def __getstate__(self):
        context.assert_spawning(self)
        return (
            self._id, self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock,
            self._sem, self._opid,
        )

    def __setstate__(self, state):
        (
            self._id, self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock,
            self._sem, self._opid,
        ) = state
        self._reset()

    def _after_fork(self):
        self._reset()

    def _reset(self):
        """As in a process that has put nothing yet."""
        self._mutex = threading.Lock()
        self._notempty = threading.Condition(self._mutex)
        self._feeder_waits = self._notempty._waiters
        self._buffer = deque()
        self._thread = None
        self._jointhread = None
        self._joincancelled = False
        self._closed = False
        self._close = None

    def _check_open(self):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')

    def put(self, obj, block=True, timeout=None):
        """Queues an object. Full when there is no room (in time)."""
        if self._closed:
            self._check_open()
        _begin(self._id, 1, 0, _preview(obj, _PREVIEW))
        if not self._sem.acquire(block, timeout):
            _end(self._id, 1, 1, 0)
            raise Full
        with self._mutex:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            if self._feeder_waits:
                self._notempty.notify()
        _end(self._id, 1, 0, len(self._buffer))

    def get(self, block=True, timeout=None):
        """The next object. Empty when there is none (in time)."""
        if self._closed:
            self._check_open()
        _begin(self._id, 2, 0, '')
        ended = _RAISED
        try:
            if block and timeout is None:
                message = _recv_under(self._rlock._semlock, self._reader._handle) or self._receive()
                self._sem.release()
            else:
                message = self._get_in_time(block, timeout)
            ended = _DONE
        except Empty:
            ended = _REFUSED
            raise
        finally:
            _end(self._id, 2, ended, 0)
        return _loads(message)

    def _receive(self):
        with self._rlock._semlock:
            return _recv(self._reader_handle(), None)

    def _reader_handle(self):
        handle = self._reader._handle
        if handle is None:
            self._reader._check_closed()
        return handle

    def _get_in_time(self, block, timeout):
        if block:
            until = time.monotonic() + timeout
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            left = until - time.monotonic() if block else 0.0
            if not self._reader._poll(left):
                raise Empty
            message = _recv(self._reader_handle(), None)
            self._sem.release()
            return message
        finally:
            self._rlock.release()

    def qsize(self):
        """How many were put and not yet got; another process may change it at once."""
        return self._maxsize - self._sem.get_value()

    def empty(self):
        """True when the pipe is empty: what the feeder has not written yet does not count."""
        return not self._reader.poll()

    def full(self):
        return self._sem._semlock._is_zero()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        """No more is put by this process; the feeder ends when it has written all."""
        self._closed = True
        close = self._close
        if close:
            self._close = None
            close()

    def join_thread(self):
        """Waits until the feeder has written all; after close()."""
        debug('Queue.join_thread()')
        assert self._closed, f'Queue {self!r} not closed'
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        """This process will not wait for its feeder when it ends: what is not written then is lost."""
        debug('Queue.cancel_join_thread()')
        self._joincancelled = True
        if self._jointhread is not None:
            self._jointhread.cancel()

    def _start_thread(self):
        debug('Queue._start_thread()')
        self._buffer.clear()
        self._thread = threading.Thread(
            target=_feed,
            args=(
                self._id, self._buffer, self._notempty, self._reader, self._writer, self._wlock, self._sem,
                self._ignore_epipe, self._on_queue_feeder_error,
            ),
            name='QueueFeederThread',
            daemon=True,
        )
        debug('doing self._thread.start()')
        self._thread.start()
        debug('... done self._thread.start()')
        if not self._joincancelled:
            self._jointhread = Finalize(self._thread, _join_feeder, [weakref.ref(self._thread)], exitpriority=-5)
        # called when the queue's last reference goes, too
        self._close = Finalize(self, _end_feeder, [self._buffer, self._notempty], exitpriority=10)

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        """Called in the feeder for an object that cannot be sent."""
        import traceback
        traceback.print_exc()


def _join_feeder(ref):
    debug('joining queue thread')
    thread = ref()
    if thread is not None:
        thread.join()
        debug('... queue thread joined')


def _end_feeder(buffer, notempty):
    debug('telling queue thread to quit')
    with notempty:
        buffer.append(_sentinel)
        notempty.notify()


def _feed(id, buffer, notempty, reader, writer, wlock, room, ignore_epipe, on_error):
    """The feeder: writes what is in the buffer to the pipe, one object after the other."""
    debug('starting thread to feed data to pipe')
    send = _multiprocessing.send_message
    take = buffer.popleft
    write_lock = None if wlock is None else wlock._semlock
    while True:
        with notempty:
            if not buffer:
                notempty.wait()
        while buffer:
            obj = take()
            if obj is _sentinel:
                debug('feeder thread got sentinel -- exiting')
                reader.close()
                writer.close()
                return
            try:
                obj = _dumps(obj)  # the object itself is let go before its bytes are written
                _begin(id, 3, len(obj), '')
                if write_lock is None:
                    send(writer.fileno(), obj)
                elif not _send_under(write_lock, writer._handle, obj):
                    with write_lock:
                        handle = writer._handle
                        send(writer.fileno() if handle is None else handle, obj)
                _end(id, 3, 0, len(buffer))
            except Exception as e:
                if ignore_epipe and getattr(e, 'errno', 0) == _EPIPE:
                    return
                if is_exiting():
                    info('error in queue thread: %s', e)
                    return
                # it was not sent: as if it had not been put
                room.release()
                on_error(e, obj)


class JoinableQueue(Queue):
    """A queue that counts the objects whose work is not done."""

    _kind = story.JOINABLE_QUEUE

    def __init__(self, maxsize=0, *, ctx):
        super().__init__(maxsize, ctx=ctx)
        self._unfinished_tasks = ctx.Semaphore(0)
        self._cond = ctx.Condition()
        _multiprocessing.object_part(self._id, story.SEMAPHORE, self._unfinished_tasks._semlock.handle, 'unfinished')
        _multiprocessing.object_part(self._id, story.OBJECT, self._cond._id, 'all done')

    def __getstate__(self):
        return super().__getstate__(), self._cond, self._unfinished_tasks

    def __setstate__(self, state):
        queue, self._cond, self._unfinished_tasks = state
        super().__setstate__(queue)

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            self._check_open()
        _begin(self._id, 1, 0, _preview(obj, _PREVIEW))
        if not self._sem.acquire(block, timeout):
            _end(self._id, 1, 1, 0)
            raise Full
        with self._notempty, self._cond:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._unfinished_tasks.release()
            self._notempty.notify()
        _end(self._id, 1, 0, len(self._buffer))

    def task_done(self):
        """The work on an object that was got is done."""
        _begin(self._id, 4, 0, '')
        ended = _RAISED
        try:
            with self._cond:
                if not self._unfinished_tasks.acquire(False):
                    raise ValueError('task_done() called too many times')
                left = self._unfinished_tasks.get_value()
                _state(self._id, story.UNFINISHED, left)
                if left == 0:
                    self._cond.notify_all()
            ended = _DONE
        finally:
            _end(self._id, 4, ended, 0)

    def join(self):
        """Waits until the work on all objects is done."""
        _begin(self._id, 5, 0, '')
        try:
            with self._cond:
                if not self._unfinished_tasks._semlock._is_zero():
                    self._cond.wait()
        finally:
            _end(self._id, 5, 0, 0)


class SimpleQueue:
    """A pipe with locks: put waits while the pipe is full."""

    def __init__(self, *, ctx):
        self._id = _multiprocessing.object_create(story.SIMPLE_QUEUE, 0)
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._wlock = None if _IS_WINDOWS else ctx.Lock()
        _multiprocessing.object_name(self._id)
        part = _multiprocessing.object_part
        part(self._id, story.OBJECT, self._reader._id, 'reader')
        part(self._id, story.OBJECT, self._writer._id, 'writer')
        part(self._id, story.SEMAPHORE, self._rlock._semlock.handle, 'read lock')
        if self._wlock is not None:
            part(self._id, story.SEMAPHORE, self._wlock._semlock.handle, 'write lock')

    def __getstate__(self):
        context.assert_spawning(self)
        return self._id, self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        self._id, self._reader, self._writer, self._rlock, self._wlock = state

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        """The next object; waits for one."""
        _begin(self._id, 2, 0, '')
        ended = _RAISED
        try:
            message = _recv_under(self._rlock._semlock, self._reader._handle) or self._receive()
            ended = _DONE
        finally:
            _end(self._id, 2, ended, 0)
        return _loads(message)

    def _receive(self):
        with self._rlock._semlock:
            self._reader._check_readable()
            return _recv(self._reader._handle, None)

    def put(self, obj):
        message = _dumps(obj)
        _begin(self._id, 1, len(message), _preview(obj, _PREVIEW))
        ended = _RAISED
        try:
            if self._wlock is None:
                _multiprocessing.send_message(self._writer.fileno(), message)
            elif not _send_under(self._wlock._semlock, self._writer._handle, message):
                with self._wlock._semlock:
                    _multiprocessing.send_message(self._writer.fileno(), message)
            ended = _DONE
        finally:
            _end(self._id, 1, ended, 0)

    __class_getitem__ = classmethod(type(list[int]))
