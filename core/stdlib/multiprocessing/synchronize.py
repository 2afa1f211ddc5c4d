"""Locks and what is built of them."""

import sys

import _multiprocessing
from multiprocessing import context, process, story, util

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier']

RECURSIVE_MUTEX, SEMAPHORE = 0, 1
SEM_VALUE_MAX = _multiprocessing.SEM_VALUE_MAX

_LOCK = 0
_RLOCK = 1
_SEMAPHORE = 2
_BOUNDED = 3

_object = _multiprocessing.object_create
_part = _multiprocessing.object_part
_begin = _multiprocessing.op_begin
_end = _multiprocessing.op_end
_state = _multiprocessing.object_state


_is_windows = sys.platform == 'win32'


class SemLock:
    """
    A semaphore of the kernel. Under fork a child has it by inheritance. A spawned child opens it by its number, on POSIX
    only until its maker lets it go or ends; on Windows it is given a handle at its start.
    """

    def __init__(self, kind, value, maxvalue, *, ctx):
        if ctx is None:
            ctx = context._default_context.get_context()
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        named = not (self._is_fork_ctx or _is_windows)
        self._semlock = semlock = _multiprocessing.SemLock(kind, value, maxvalue, named)
        _multiprocessing.name_semlock(semlock)
        util.debug('created semlock with handle %s', semlock.handle)
        self._make_methods()
        if not _is_windows:
            util.register_after_fork(self, _not_held)
        if named:
            util.Finalize(self, _multiprocessing.sem_unlink, (semlock.handle,), exitpriority=0)

    def _make_methods(self):
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)
        if self._is_fork_ctx:
            raise RuntimeError(
                'A SemLock created in a fork context is being shared with a process in a spawn context. This is not '
                'supported. Please use the same context to create multiprocessing objects and Process.'
            )
        semlock = self._semlock
        if _is_windows:
            context.get_spawning_popen().hold_for_child(semlock.handle)
        return semlock._state()

    def __setstate__(self, state):
        self._semlock = _multiprocessing.SemLock._rebuild(*state)
        util.debug('recreated blocker with handle %r', state[0])
        self._is_fork_ctx = False
        self._make_methods()

    def _owner(self):
        """Whose it is, as repr shows it, and how often."""
        semlock = self._semlock
        if semlock._is_mine():
            name = process.current_process().name
            threading = sys.modules.get('threading')
            if threading is not None and threading.current_thread().name != 'MainThread':
                name += '|' + threading.current_thread().name
            return name, semlock._count()
        if semlock._get_value() == 1:
            return 'None', 0
        return ('SomeOtherThread' if semlock._count() > 0 else 'SomeOtherProcess'), 'nonzero'


def _not_held(semlock):
    """A forked child holds nothing of what its parent holds."""
    semlock._semlock._after_fork()


class Semaphore(SemLock):
    """Counts down to 0, where acquire waits."""

    def __init__(self, value=1, *, ctx):
        super().__init__(_SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._semlock._get_value()})>'


class BoundedSemaphore(Semaphore):
    """Cannot be released more often than it was acquired."""

    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, _BOUNDED, value, value, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._semlock._get_value()}, maxvalue={self._semlock.maxvalue})>'


class Lock(SemLock):
    """Held by at most one; released by anyone."""

    def __init__(self, *, ctx):
        super().__init__(_LOCK, 1, 1, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(owner={self._owner()[0]})>'


class RLock(SemLock):
    """A lock that its owner may acquire again."""

    def __init__(self, *, ctx):
        super().__init__(_RLOCK, 1, 1, ctx=ctx)

    def __repr__(self):
        name, count = self._owner()
        return f'<{type(self).__name__}({name}, {count})>'


class Condition:
    """
    Threads and processes that wait to be notified. Who is about to wait raises `sleeping`; who notifies lowers it and
    raises `wait`, and then waits until as many have raised `woken`.
    """

    def __init__(self, lock=None, *, ctx):
        self._id = _object(story.CONDITION, 0)
        self._lock = lock or ctx.RLock()
        self._sleeping_count = ctx.Semaphore(0)
        self._woken_count = ctx.Semaphore(0)
        self._wait_semaphore = ctx.Semaphore(0)
        _multiprocessing.object_name(self._id)
        if lock is None:
            _part(self._id, story.SEMAPHORE, self._lock._semlock.handle, 'lock')
        _part(self._id, story.SEMAPHORE, self._sleeping_count._semlock.handle, 'sleeping')
        _part(self._id, story.SEMAPHORE, self._woken_count._semlock.handle, 'woken')
        _part(self._id, story.SEMAPHORE, self._wait_semaphore._semlock.handle, 'waiting')
        self._make_methods()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._id, self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._id, self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._make_methods()

    def _make_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _waiters(self):
        return self._sleeping_count.get_value() - self._woken_count.get_value()

    def __repr__(self):
        return f'<{type(self).__name__}({self._lock}, {self._waiters()})>'

    def wait(self, timeout=None):
        """Lets the lock go, waits to be notified, and takes the lock again. False: not notified in time."""
        semlock = self._lock._semlock
        assert semlock._is_mine(), 'must acquire() condition before using wait()'
        _begin(self._id, story.WAIT, 0, '')
        notified = False
        self._sleeping_count.release()
        depth = semlock._count()
        for _ in range(depth):
            self._lock.release()
        try:
            notified = self._wait_semaphore.acquire(True, timeout)
            return notified
        finally:
            self._woken_count.release()
            for _ in range(depth):
                self._lock.acquire()
            _end(self._id, story.WAIT, story.DONE if notified else story.REFUSED, 0)

    def notify(self, n=1):
        """Wakes at most `n` waiters."""
        assert self._lock._semlock._is_mine(), 'lock is not owned'
        assert not self._wait_semaphore.acquire(False), \
            'notify: Should not have been able to acquire _wait_semaphore'
        _begin(self._id, story.NOTIFY, min(n, 0x7fffffff), '')
        # those whose time ran out since the last notify wait no longer
        while self._woken_count.acquire(False):
            counted = self._sleeping_count.acquire(False)
            assert counted, 'notify: Bug in sleeping_count.acquire- res should not be False'
        woken = 0
        while woken < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            woken += 1
        if woken:
            for _ in range(woken):
                self._woken_count.acquire()
            # some may have run out of time just now and left theirs
            while self._wait_semaphore.acquire(False):
                pass
        _end(self._id, story.NOTIFY, story.DONE, woken)

    def notify_all(self):
        self.notify(sys.maxsize)

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true, at most `timeout` seconds; answers its last value."""
        from threading import Condition
        return Condition.wait_for(self, predicate, timeout)


class Event:
    """A flag that can be waited for."""

    def __init__(self, *, ctx):
        self._id = _object(story.EVENT, 0)
        self._cond = ctx.Condition(ctx.Lock())
        self._flag = ctx.Semaphore(0)
        _multiprocessing.object_name(self._id)
        _part(self._id, story.OBJECT, self._cond._id, 'condition')
        _part(self._id, story.SEMAPHORE, self._cond._lock._semlock.handle, 'lock')
        _part(self._id, story.SEMAPHORE, self._flag._semlock.handle, 'flag')

    def is_set(self):
        with self._cond:
            return self._look()

    def _look(self):
        if not self._flag.acquire(False):
            return False
        self._flag.release()
        return True

    def set(self):
        _begin(self._id, story.SET, 0, '')
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            _state(self._id, story.FLAG, 1)
            self._cond.notify_all()
        _end(self._id, story.SET, story.DONE, 0)

    def clear(self):
        _begin(self._id, story.CLEAR, 0, '')
        with self._cond:
            self._flag.acquire(False)
            _state(self._id, story.FLAG, 0)
        _end(self._id, story.CLEAR, story.DONE, 0)

    def wait(self, timeout=None):
        """True when the flag is up, False when it did not go up in time."""
        _begin(self._id, story.WAIT, 0, '')
        found = False
        try:
            with self._cond:
                if not self._look():
                    self._cond.wait(timeout)
                found = self._look()
            return found
        finally:
            _end(self._id, story.WAIT, story.DONE if found else story.REFUSED, 0)

    def __repr__(self):
        return f"<{type(self).__qualname__} at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


def __getattr__(name):
    """
    Barrier comes when it is asked for: it is built on that of threads, and a process that has only locks should not
    pay for threads at its start.
    """
    if name != 'Barrier':
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from multiprocessing.barrier import Barrier
    globals()['Barrier'] = Barrier
    return Barrier
