"""ProcessPoolExecutor."""

import itertools
import os
import queue
import sys
import threading
from functools import partial
from traceback import format_exception

import multiprocessing
from _weakref import ref
from concurrent.futures import _base
from multiprocessing import util
from multiprocessing.connection import Pipe, wait
from multiprocessing.queues import Queue

# Calls that wait for a worker beyond one for each: they cannot be cancelled any more.
EXTRA_QUEUED_CALLS = 1
_MAX_WINDOWS_WORKERS = 61

_managers = {}  # threads, and what wakes each
_global_shutdown = False


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker ended while something was left to do."""


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    """An exception that keeps its traceback while it is pickled."""

    def __init__(self, exc, tb):
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{"".join(format_exception(type(exc), exc, tb))}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _Wakeup:
    """A pipe to the manager's thread, which waits for several things at once."""

    def __init__(self):
        self._closed = False
        self._reader, self._writer = Pipe(duplex=False)

    def close(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
            self._reader.close()

    def wakeup(self):
        if not self._closed:
            self._writer.send_bytes(b'')

    def clear(self):
        while not self._closed and self._reader.poll():
            self._reader.recv_bytes()


class _Work:
    """A call as the executor keeps it until its result comes."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _CallQueue(Queue):
    """Calls for the workers. One that cannot be pickled fails."""

    def __init__(self, max_size, *, ctx, pending, lock, wakeup):
        self._pending = pending
        self._lock = lock
        self._wakeup = wakeup
        super().__init__(max_size, ctx=ctx)

    def _on_queue_feeder_error(self, e, obj):
        if obj is None:
            super()._on_queue_feeder_error(e, obj)
            return
        tb = format_exception(type(e), e, e.__traceback__)
        e.__cause__ = _RemoteTraceback(f'\n"""\n{"".join(tb)}"""')
        work = self._pending.pop(obj[0], None)
        with self._lock:
            self._wakeup.wakeup()
        if work is not None:
            work.future.set_exception(e)


# ---- workers -------------------------------------------------------------------------------------------------------


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    """The life of a worker. Results are (number, pid when this was its last, value, exception); a pid: it ends."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.logger().critical('Exception in initializer:', exc_info=True)
            return  # which breaks the pool
    for count in itertools.count(1):
        call = call_queue.get()
        if call is None:
            result_queue.put(os.getpid())
            return
        number, fn, args, kwargs = call
        last = os.getpid() if count == max_tasks else None
        try:
            result = fn(*args, **kwargs)
        except BaseException as e:
            _send(result_queue, number, last, None, _ExceptionWithTraceback(e, e.__traceback__))
        else:
            _send(result_queue, number, last, result, None)
        call = fn = args = kwargs = result = None
        if last is not None:
            return


def _send(result_queue, number, last, result, exception):
    try:
        result_queue.put((number, last, result, exception))
    except BaseException as e:
        result_queue.put((number, last, None, _ExceptionWithTraceback(e, e.__traceback__)))


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _chunks(*iterables, chunksize):
    items = zip(*iterables)
    while chunk := tuple(itertools.islice(items, chunksize)):
        yield chunk


def _flattened(lists):
    """The items one after the other; those that were given are not kept."""
    for items in lists:
        items.reverse()
        while items:
            yield items.pop()


# ---- the manager's thread ------------------------------------------------------------------------------------------


class _Manager(threading.Thread):
    """Gives calls to the workers and results to the futures. Holds no reference to the executor."""

    def __init__(self, executor):
        self.wakeup = executor._wakeup
        self.lock = executor._shutdown_lock
        wakeup, lock = self.wakeup, self.lock

        def collected(_):
            util.debug('Executor collected: triggering callback for QueueManager wakeup')
            with lock:
                wakeup.wakeup()

        self.executor = ref(executor, collected)
        self.processes = executor._processes
        self.calls = executor._call_queue
        self.results = executor._result_queue
        self.numbers = executor._work_numbers
        self.pending = executor._pending
        super().__init__()

    def run(self):
        while True:
            self.give_calls()
            result, is_broken, cause = self.next_result()
            if is_broken:
                self.break_off(cause)
                return
            if result is not None:
                self.take(result)
                result = None
            if self.is_ending():
                self.cancel_pending()
                self.give_calls()
                if not self.pending:
                    self.join_all()
                    return

    def give_calls(self):
        """As many as there is room for: never waits."""
        while not self.calls.full():
            try:
                number = self.numbers.get_nowait()
            except queue.Empty:
                return
            work = self.pending[number]
            if work.future.set_running_or_notify_cancel():
                self.calls.put((number, work.fn, work.args, work.kwargs))
            else:
                del self.pending[number]

    def next_result(self):
        """(result or None, whether a worker died, lines about a result that cannot be read)"""
        reader = self.results._reader
        workers = [process.sentinel for process in list(self.processes.values())]
        ready = wait([reader, self.wakeup._reader, *workers])
        result = cause = None
        is_broken = False
        if reader in ready:
            try:
                result = reader.recv()
            except BaseException as e:
                is_broken = True
                cause = format_exception(type(e), e, e.__traceback__)
        elif self.wakeup._reader not in ready:
            is_broken = True
        self.wakeup.clear()
        return result, is_broken, cause

    def take(self, result):
        number, last, value, exception = result
        work = self.pending.pop(number, None)
        if work is not None:
            if exception:
                work.future.set_exception(exception)
            else:
                work.future.set_result(value)
        if last is not None:
            self.processes.pop(last).join()
        executor = self.executor()
        if executor is None:
            return
        if last is None:
            executor._idle.release()
        else:
            with self.lock:
                executor._adjust_process_count()

    def is_ending(self):
        executor = self.executor()
        return _global_shutdown or executor is None or executor._shutdown_thread

    def cancel_pending(self):
        """Cancels what has not begun, where that was asked for."""
        executor = self.executor()
        if executor is None:
            return
        executor._shutdown_thread = True
        if not executor._cancel_pending:
            return
        self.pending = {number: work for number, work in self.pending.items() if not work.future.cancel()}
        while not self.numbers.empty():
            self.numbers.get_nowait()
        executor._cancel_pending = False

    def break_off(self, cause):
        """A worker is gone: nothing more can be done here."""
        executor = self.executor()
        if executor is not None:
            executor._broken = 'A child process terminated abruptly, the process pool is not usable anymore'
            executor._shutdown_thread = True
            executor = None
        error = BrokenProcessPool(
            'A process in the process pool was terminated abruptly while the future was running or pending.')
        if cause is not None:
            error.__cause__ = _RemoteTraceback(f"\n'''\n{''.join(cause)}'''")
        for work in self.pending.values():
            work.future.set_exception(error)
        self.pending.clear()
        for process in self.processes.values():
            process.terminate()
        # a feeder that waits for room would wait for ever
        self.calls._reader.close()
        if sys.platform == 'win32':
            self.calls._writer.close()
        self.join_all()

    def join_all(self):
        self.end_workers()
        self.calls.close()
        self.calls.join_thread()
        with self.lock:
            self.wakeup.close()
        for process in self.processes.values():
            process.join()

    def end_workers(self):
        """Tells each worker that lives to end. The queue has room for all: no call is in it any more."""
        for _ in range(sum([process.is_alive() for process in self.processes.values()])):
            self.calls.put_nowait(None)


# ---- the executor --------------------------------------------------------------------------------------------------


class ProcessPoolExecutor(_base.Executor):
    """Carries out calls in processes."""

    def __init__(
        self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None
    ):
        self._max_workers = _workers(max_workers)
        if mp_context is None:
            mp_context = multiprocessing.get_context(None if max_tasks_per_child is None else 'spawn')
        self._mp_context = mp_context
        # A fork while the manager's thread runs could copy a lock that it holds.
        self._forks = mp_context.get_start_method(allow_none=False) == 'fork'
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._initializer = initializer
        self._initargs = initargs
        self._check_tasks(max_tasks_per_child)
        self._max_tasks_per_child = max_tasks_per_child
        self._manager = None
        self._processes = {}
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._idle = threading.Semaphore(0)
        self._broken = False
        self._count = 0
        self._pending = {}
        self._cancel_pending = False
        self._wakeup = _Wakeup()
        self._call_queue = _CallQueue(
            self._max_workers + EXTRA_QUEUED_CALLS, ctx=mp_context, pending=self._pending, lock=self._shutdown_lock,
            wakeup=self._wakeup)
        self._call_queue._ignore_epipe = True  # of workers that died, which is noticed anyway
        self._result_queue = mp_context.SimpleQueue()
        self._work_numbers = queue.Queue()

    def _check_tasks(self, most):
        if most is None:
            return
        if not isinstance(most, int):
            raise TypeError('max_tasks_per_child must be an integer')
        if most <= 0:
            raise ValueError('max_tasks_per_child must be >= 1')
        if self._forks:
            raise ValueError(
                "max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a "
                'different mp_context.')

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _global_shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._pending[self._count] = _Work(future, fn, args, kwargs)
            self._work_numbers.put(self._count)
            self._count += 1
            self._wakeup.wakeup()
            if not self._forks:
                self._adjust_process_count()
            self._start_manager()
            return future

    def _start_manager(self):
        if self._manager is not None:
            return
        if self._forks:
            for _ in range(len(self._processes), self._max_workers):
                self._spawn_process()
        self._manager = _Manager(self)
        self._manager.start()
        _managers[self._manager] = self._wakeup

    def _adjust_process_count(self):
        """One worker more, unless one is idle or there are enough."""
        if not self._idle.acquire(blocking=False) and len(self._processes) < self._max_workers:
            self._spawn_process()

    def _spawn_process(self):
        process = self._mp_context.Process(
            target=_process_worker,
            args=(
                self._call_queue, self._result_queue, self._initializer, self._initargs, self._max_tasks_per_child))
        process.start()
        self._processes[process.pid] = process

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        chunks = _chunks(*iterables, chunksize=chunksize)
        return _flattened(super().map(partial(_process_chunk, fn), chunks, timeout=timeout))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancel_pending = cancel_futures
            self._shutdown_thread = True
            if self._wakeup is not None:
                self._wakeup.wakeup()
        if self._manager is not None and wait:
            self._manager.join()
        self._manager = None
        self._call_queue = None
        if self._result_queue is not None and wait:
            self._result_queue.close()
        self._result_queue = None
        self._processes = None
        self._wakeup = None


def _workers(wanted):
    if wanted is None:
        count = os.cpu_count() or 1
        return min(_MAX_WINDOWS_WORKERS, count) if sys.platform == 'win32' else count
    if wanted <= 0:
        raise ValueError('max_workers must be greater than 0')
    if sys.platform == 'win32' and wanted > _MAX_WINDOWS_WORKERS:
        raise ValueError(f'max_workers must be <= {_MAX_WINDOWS_WORKERS}')
    return wanted


def _at_exit():
    global _global_shutdown
    _global_shutdown = True
    managers = list(_managers.items())
    for _, wakeup in managers:
        wakeup.wakeup()
    for thread, _ in managers:
        thread.join()


threading._register_atexit(_at_exit)
