"""Pools: worker processes that take tasks from one queue and put results in another; three threads look after them."""

import itertools
import sys
import threading
from collections import deque
from queue import Empty, SimpleQueue as ThreadQueue
from traceback import format_exception

import _multiprocessing
from multiprocessing import TimeoutError, context, story, util
from multiprocessing.connection import wait

__all__ = ['Pool', 'ThreadPool']

INIT = 'INIT'
RUN = 'RUN'
CLOSE = 'CLOSE'
TERMINATE = 'TERMINATE'

_begin = _multiprocessing.op_begin
_end = _multiprocessing.op_end
_preview = _multiprocessing.preview
_PREVIEW = 40

job_counter = itertools.count()


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


# ---- errors on their way from a worker ---------------------------------------------------------------------------------


class RemoteTraceback(Exception):
    """The cause of an exception that comes from a worker: where it happened there."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception that keeps its traceback while it is pickled."""

    def __init__(self, exc, tb):
        self.exc = exc
        self.tb = f'\n"""\n{"".join(format_exception(type(exc), exc, tb))}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """What comes instead of a result that cannot be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f'<{type(self).__name__}: {self}>'


# ---- workers -----------------------------------------------------------------------------------------------------------


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False, pool_id=0):
    """The life of a worker: one task after the other, at most `maxtasks`."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError(f'Maxtasks {maxtasks!r} is not valid')
    if hasattr(inqueue, '_writer'):
        inqueue._writer.close()
        outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            util.debug('worker got EOFError or OSError -- exiting')
            break
        if task is None:
            util.debug('worker got sentinel -- exiting')
            break
        job, i, func, args, kwds = task
        _begin(pool_id, story.TASK, job, _call_text(i, func, args))
        try:
            result = (True, func(*args, **kwds))
        except Exception as e:
            if wrap_exception and func is not _reraise:
                e = ExceptionWithTraceback(e, e.__traceback__)
            result = False, e
        _end(pool_id, story.TASK, story.DONE if result[0] else story.RAISED, i)
        try:
            outqueue.put((job, i, result))
        except Exception as e:
            wrapped = MaybeEncodingError(e, result[1])
            util.debug('Possible encoding error while sending result: %s', wrapped)
            outqueue.put((job, i, (False, wrapped)))
        task = job = result = func = args = kwds = None
        completed += 1
    util.debug('worker exiting after %d tasks', completed)


def _call_text(i, func, args):
    """A task in words: of a chunk, its function and items."""
    if func is mapstar or func is starmapstar:
        func, args = args[0]
    name = getattr(func, '__name__', type(func).__name__)
    return f'#{"" if i is None else i} {name}{_preview(args, _PREVIEW)}'


def _reraise(error):
    raise error


class _PoolCache(dict):
    """Results that are awaited, by job. Tells the worker handler when the last has come."""

    def __init__(self, notifier):
        super().__init__()
        self.notifier = notifier

    def __delitem__(self, item):
        super().__delitem__(item)
        if not self:
            self.notifier.put(None)


class Pool:
    """A number of worker processes that functions are applied in."""

    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or _default_context()
        if processes is None:
            processes = _multiprocessing.cpu_count() or 1
        self._id = _multiprocessing.object_create(story.POOL, 0 if processes < 1 else min(processes, 0x7fffffff))
        self._setup_queues()
        self._taskqueue = ThreadQueue()
        # wakes the worker handler
        self._change_notifier = self._ctx.SimpleQueue()
        _multiprocessing.object_part(self._id, story.OBJECT, self._change_notifier._id, 'changes')
        self._cache = _PoolCache(self._change_notifier)
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        _multiprocessing.object_name(self._id)
        self._crew = _Crew(self)
        try:
            self._repopulate_pool()
        except Exception:
            for child in self._pool:
                if child.exitcode is None:
                    child.terminate()
            for child in self._pool:
                child.join()
            raise
        self._worker_handler = self._thread(
            _handle_workers, self._crew, self._cache, self._taskqueue, self._get_sentinels(), self._change_notifier
        )
        self._task_handler = self._thread(
            _handle_tasks, self._taskqueue, self._quick_put, self._outqueue, self._pool, self._cache
        )
        self._result_handler = self._thread(
            _handle_results, self._id, self._outqueue, self._quick_get, self._cache
        )
        self._terminate = util.Finalize(
            self, self._terminate_pool,
            args=(
                self._inqueue, self._outqueue, self._pool, self._change_notifier, self._worker_handler,
                self._task_handler, self._result_handler, self._cache,
            ),
            exitpriority=15,
        )
        self._state = RUN

    def _repopulate_pool(self):
        self._crew.complete()

    @staticmethod
    def _thread(target, *args):
        thread = threading.Thread(target=target, args=args, daemon=True)
        thread._state = RUN
        thread.start()
        return thread

    def __del__(self, _modules=sys.modules):
        if self._state == RUN:
            # who has not imported warnings cannot have asked for those about resources
            if 'warnings' in _modules:
                _modules['warnings'].warn(f'unclosed running multiprocessing pool {self!r}', ResourceWarning, source=self)
            self._change_notifier.put(None)

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>'

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        part = _multiprocessing.object_part
        part(self._id, story.OBJECT, self._inqueue._id, 'tasks')
        part(self._id, story.OBJECT, self._outqueue._id, 'results')
        self._quick_put = self._inqueue._writer.send
        self._quick_get = self._outqueue._reader.recv

    def _get_sentinels(self):
        # CPython waits for results here, too, and does nothing about them: it would go round and round until they are read
        return [self._change_notifier._reader]

    @staticmethod
    def _get_worker_sentinels(workers):
        return [child.sentinel for child in workers]

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    # ---- giving tasks -----------------------------------------------------------------------------------------------

    def apply(self, func, args=(), kwds={}):
        """func(*args, **kwds) in a worker; waits for its result."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """As apply; the result is asked for later, or given to a callback (in a thread of this process)."""
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._submit(result, func, 1)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map(self, func, iterable, chunksize=None):
        """func of each item, in order. Items go to workers in chunks; a chunk is one task."""
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """As map, with items that are tuples of arguments."""
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        batches = self._get_tasks(func, iterable, chunksize)
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        self._submit(result, func, len(iterable))
        self._taskqueue.put((self._guarded_task_generation(result._job, mapper, batches), None))
        return result

    def imap(self, func, iterable, chunksize=1):
        """An iterator over func of each item, in order; each comes as soon as it is there."""
        return self._imap(IMapIterator, func, iterable, chunksize, '{0:n}')

    def imap_unordered(self, func, iterable, chunksize=1):
        """An iterator over func of each item, as they come."""
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize, '{0!r}')

    def _imap(self, cls, func, iterable, chunksize, shown):
        self._check_running()
        if chunksize < 1:
            raise ValueError(('Chunksize must be 1+, not ' + shown).format(chunksize))
        result = cls(self)
        self._submit(result, func, -1)
        if chunksize == 1:
            self._taskqueue.put((self._guarded_task_generation(result._job, func, iterable), result._set_length))
            return result
        batches = self._get_tasks(func, iterable, chunksize)
        self._taskqueue.put((self._guarded_task_generation(result._job, mapstar, batches), result._set_length))
        return (item for chunk in result for item in chunk)

    @staticmethod
    def _get_tasks(func, items, size):
        """Chunks of items, each with its function."""
        if type(items) in (list, tuple, range):
            for start in range(0, len(items), size):
                yield func, tuple(items[start:start + size])
            return
        items = iter(items)
        while True:
            batch = tuple(itertools.islice(items, size))
            if not batch:
                return
            yield func, batch

    @staticmethod
    def _guarded_task_generation(job, func, iterable):
        """Tasks of a job; an error of the iterable itself becomes the last one."""
        i = -1
        try:
            for i, item in enumerate(iterable):
                yield job, i, func, (item,), {}
        except Exception as e:
            yield job, i + 1, _reraise, (e,), {}

    def _submit(self, result, func, items):
        name = getattr(func, '__name__', type(func).__name__)
        _begin(self._id, story.SUBMIT, result._job, name)
        _end(self._id, story.SUBMIT, story.DONE, items)

    # ---- the end ----------------------------------------------------------------------------------------------------

    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')

    def close(self):
        """No more tasks; the workers end when those that were given are done."""
        util.debug('closing pool')
        if self._state == RUN:
            self._state = CLOSE
            self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        """Ends the workers at once."""
        util.debug('terminating pool')
        self._state = TERMINATE
        self._terminate()

    def join(self):
        """Waits for the workers to end; after close or terminate."""
        util.debug('joining pool')
        if self._state == RUN:
            raise ValueError('Pool is still running')
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError('In unknown state')
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for child in self._pool:
            child.join()

    @staticmethod
    def _help_finish(inqueue, task_handler, size):
        """The task handler may wait for room in the workers' queue: makes some."""
        util.debug('removing tasks from inqueue until task handler finished')
        inqueue._rlock.acquire()
        while task_handler.is_alive() and inqueue._reader.poll():
            inqueue._reader.recv()

    @classmethod
    def _terminate_pool(
        cls, inqueue, outqueue, pool, change_notifier, worker_handler, task_handler, result_handler, cache
    ):
        util.debug('finalizing pool')
        worker_handler._state = TERMINATE
        change_notifier.put(None)
        task_handler._state = TERMINATE
        util.debug('helping task handler/workers to finish')
        cls._help_finish(inqueue, task_handler, len(pool))
        if not result_handler.is_alive() and len(cache) != 0:
            raise AssertionError('Cannot have cache with result_hander not alive')
        result_handler._state = TERMINATE
        change_notifier.put(None)
        outqueue.put(None)
        # before the workers are ended: it would replace them
        here = threading.current_thread()
        util.debug('joining worker handler')
        if here is not worker_handler:
            worker_handler.join()
        ends = pool and hasattr(pool[0], 'terminate')
        if ends:
            util.debug('terminating workers')
            for child in pool:
                if child.exitcode is None:
                    child.terminate()
        for handler, name in ((task_handler, 'task'), (result_handler, 'result')):
            util.debug('joining %s handler', name)
            if here is not handler:
                handler.join()
        if ends:
            util.debug('joining pool workers')
            for child in pool:
                if child.is_alive():
                    util.debug('cleaning up worker %d', child.pid)
                    child.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


def _default_context():
    return context._default_context.get_context()


class _Crew:
    """The workers of a pool, kept at full number. Holds no reference to the pool."""

    def __init__(self, pool):
        self.pool = pool._pool
        self._process = pool.Process
        self._ctx = pool._ctx
        self._size = pool._processes
        self._sentinels_of = pool._get_worker_sentinels
        self._args = (
            pool._inqueue, pool._outqueue, pool._initializer, pool._initargs, pool._maxtasksperchild,
            pool._wrap_exception, pool._id,
        )

    def complete(self):
        """Starts as many workers as are missing."""
        for _ in range(self._size - len(self.pool)):
            child = self._process(self._ctx, target=worker, args=self._args)
            child.name = child.name.replace('Process', 'PoolWorker')
            child.daemon = True
            child.start()
            self.pool.append(child)
            util.debug('added worker')

    def maintain(self):
        """Starts workers in the place of those that have ended."""
        ended = [i for i, child in enumerate(self.pool) if child.exitcode is not None]
        for i in reversed(ended):
            util.debug('cleaning up worker %d', i)
            self.pool[i].join()
            del self.pool[i]
        if ended:
            self.complete()

    def sentinels(self):
        return self._sentinels_of(self.pool)


# ---- the three threads --------------------------------------------------------------------------------------------------


def _handle_workers(crew, cache, taskqueue, sentinels, change_notifier):
    """Keeps the crew complete until no result is awaited any more, then lets the tasks end."""
    thread = threading.current_thread()
    while thread._state == RUN or (cache and thread._state != TERMINATE):
        crew.maintain()
        wait([*crew.sentinels(), *sentinels])
        while not change_notifier.empty():
            change_notifier.get()
    taskqueue.put(None)
    util.debug('worker handler exiting')


def _handle_tasks(taskqueue, put, outqueue, pool, cache):
    """Gives tasks to the workers, in the order they were asked for."""
    thread = threading.current_thread()
    for tasks, set_length in iter(taskqueue.get, None):
        task = None
        for task in tasks:
            if thread._state != RUN:
                break
            try:
                put(task)
            except Exception as e:
                job, i = task[:2]
                if job in cache:
                    cache[job]._set(i, (False, e))
        else:
            if set_length:
                set_length((task[1] if task else -1) + 1)
            tasks = task = None
            continue
        break
    else:
        util.debug('task handler got sentinel')
    tasks = task = None
    try:
        util.debug('task handler sending sentinel to result handler')
        outqueue.put(None)
        util.debug('task handler sending sentinel to workers')
        for _ in pool:
            put(None)
    except OSError:
        util.debug('task handler got OSError when sending sentinels')
    util.debug('task handler exiting')


def _handle_results(pool_id, outqueue, get, cache):
    """Hands results to those who asked for them."""
    thread = threading.current_thread()
    told = False  # the task handler has no more
    while not told or (cache and thread._state != TERMINATE):
        try:
            result = get()
        except (OSError, EOFError):
            util.debug('result handler got EOFError/OSError -- exiting')
            return
        if not told and thread._state != RUN:
            assert thread._state == TERMINATE, 'Thread not in TERMINATE'
            util.debug('result handler found thread._state=TERMINATE')
            break
        if result is None:
            util.debug('result handler ignoring extra sentinel' if told else 'result handler got sentinel')
            told = True
            continue
        job, i, outcome = result
        _begin(pool_id, story.RESULT, job, _preview(outcome[1], _PREVIEW))
        if job in cache:
            cache[job]._set(i, outcome)
        _end(pool_id, story.RESULT, story.DONE if outcome[0] else story.RAISED, i)
        result = job = outcome = None
    if hasattr(outqueue, '_reader'):
        util.debug('ensuring that outqueue is not full')
        # room for the sentinels that are still to be put; there are two at most
        try:
            for _ in range(10):
                if not outqueue._reader.poll():
                    break
                get()
        except (OSError, EOFError):
            pass
    util.debug('result handler exiting: len(cache)=%s, thread._state=%s', len(cache), thread._state)


# ---- results ------------------------------------------------------------------------------------------------------------


class ApplyResult:
    """A result that will come."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._pool_id = pool._id
        self._event = threading.Event()
        self._job = next(job_counter)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f'{self!r} not ready')
        return self._success

    def wait(self, timeout=None):
        if self._event.is_set():
            return
        _begin(self._pool_id, story.WAIT, self._job, '')
        try:
            self._event.wait(timeout)
        finally:
            _end(self._pool_id, story.WAIT, story.DONE if self._event.is_set() else story.REFUSED, 0)

    def get(self, timeout=None):
        """The value, or the function's exception; TimeoutError when it does not come in time."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, outcome):
        self._success, self._value = outcome
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._event.set()
        self._done()

    def _done(self):
        del self._cache[self._job]
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of a map: there when all chunks are."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._event.set()
            del self._cache[self._job]
        else:
            self._number_left = -(-length // chunksize)

    def _set(self, i, outcome):
        self._number_left -= 1
        success, result = outcome
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
        elif self._success:
            # of several errors the first one counts
            self._success = False
            self._value = result
        if self._number_left > 0:
            return
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)
        del self._cache[self._job]
        self._event.set()
        self._pool = None


class IMapIterator:
    """Results in order."""

    def __init__(self, pool):
        self._pool = pool
        self._pool_id = pool._id
        self._cond = threading.Condition(threading.Lock())
        self._job = next(job_counter)
        self._cache = pool._cache
        self._items = deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        """The next result; TimeoutError when it does not come in time."""
        with self._cond:
            if not self._items:
                self._check_end()
                self._wait(timeout)
                if not self._items:
                    self._check_end()
                    raise TimeoutError from None
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _wait(self, timeout):
        _begin(self._pool_id, story.WAIT, self._job, '')
        try:
            self._cond.wait(timeout)
        finally:
            _end(self._pool_id, story.WAIT, story.DONE if self._items else story.REFUSED, 0)

    def _check_end(self):
        if self._index == self._length:
            self._pool = None
            raise StopIteration from None

    def _set(self, i, outcome):
        with self._cond:
            if self._index == i:
                self._items.append(outcome)
                self._index += 1
                while self._index in self._unsorted:
                    self._items.append(self._unsorted.pop(self._index))
                    self._index += 1
                self._cond.notify()
            else:
                self._unsorted[i] = outcome
            if self._index == self._length:
                del self._cache[self._job]
                self._pool = None

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == self._length:
                self._cond.notify()
                del self._cache[self._job]
                self._pool = None


class IMapUnorderedIterator(IMapIterator):
    """Results as they come."""

    def _set(self, i, outcome):
        with self._cond:
            self._items.append(outcome)
            self._index += 1
            self._cond.notify()
            if self._index == self._length:
                del self._cache[self._job]
                self._pool = None


class ThreadPool(Pool):
    """A pool whose workers are threads of this process."""

    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = ThreadQueue()
        self._outqueue = ThreadQueue()
        self._quick_put = self._inqueue.put
        self._quick_get = self._outqueue.get

    @staticmethod
    def _get_worker_sentinels(workers):
        return []

    @staticmethod
    def _help_finish(inqueue, task_handler, size):
        try:
            while True:
                inqueue.get(block=False)
        except Empty:
            pass
        for _ in range(size):
            inqueue.put(None)
