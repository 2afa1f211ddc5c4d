"""Threads of a process, and how they coordinate."""

import _deprecation
import _multiprocessing
import _thread
import sys
from collections import deque
from itertools import count as _counter
from time import monotonic as _time

__all__ = [
    'get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event',
    'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer',
    'ThreadError', 'settrace', 'setprofile', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile',
    'gettrace', 'get_native_id',
]

Lock = _allocate_lock = _thread.allocate_lock
RLock = _thread.RLock
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size

_HAVE_THREAD_NATIVE_ID = True


def settrace(func):
    """Tracing of single lines is what Lockstep itself does."""


def setprofile(func):
    """As settrace."""


def gettrace():
    return None


def getprofile():
    return None


# ---- threads --------------------------------------------------------------------------------------------------------

_active = {}  # running threads, by ident
_starting = {}  # started, not yet running, by id
_names = _counter(1)
_locals = {}  # the data of `local` objects: by ident of the thread, then by number of the object


class Thread:
    """A function that runs beside others in its process."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            name = f'Thread-{next(_names)}'
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._tid = None
        self._started = Event()
        self._is_stopped = False
        self._initialized = True

    def _check_initialized(self):
        if not getattr(self, '_initialized', False):
            raise RuntimeError('thread.__init__() not called')

    def __repr__(self):
        assert getattr(self, '_initialized', False), 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._is_stopped:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        """Starts the thread; once."""
        self._check_initialized()
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        _starting[id(self)] = self
        try:
            self._tid = _thread.start(self._name, self._bootstrap, (), {})
        except Exception:
            del _starting[id(self)]
            raise
        self._started.wait()

    def run(self):
        """What the thread does; subclasses may override it."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self._ident = get_ident()
            self._native_id = get_native_id()
            _active[self._ident] = self
            del _starting[id(self)]
            self._started.set()
            self.run()
        except SystemExit:
            pass
        except BaseException as e:
            _report(ExceptHookArgs((type(e), e, e.__traceback__, self)))
        finally:
            self._is_stopped = True
            _active.pop(self._ident, None)
            _locals.pop(self._ident, None)

    def join(self, timeout=None):
        """Waits until the thread has ended, at most `timeout` seconds."""
        self._check_initialized()
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._tid is not None:
            _thread.join(self._tid, timeout)

    def is_alive(self):
        self._check_initialized()
        return self._started.is_set() and not self._is_stopped

    @property
    def name(self):
        self._check_initialized()
        return self._name

    @name.setter
    def name(self, name):
        self._check_initialized()
        self._name = str(name)

    @property
    def ident(self):
        self._check_initialized()
        return self._ident

    @property
    def native_id(self):
        self._check_initialized()
        return self._native_id

    @property
    def daemon(self):
        self._check_initialized()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._check_initialized()
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecation.warn('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecation.warn('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        _deprecation.warn('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        _deprecation.warn('setName() is deprecated, set the name attribute instead')
        self.name = name


class ExceptHookArgs(tuple):
    """What excepthook is told."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def _default_excepthook(args, /):
    if args.exc_type == SystemExit:
        return
    thread = args.thread
    name = get_ident() if thread is None else thread.name
    stderr = sys.stderr
    if stderr is not None:
        stderr.write(f'Exception in thread {name}:\n' + _multiprocessing.traceback_text(args.exc_value, 'to the end'))
        stderr.flush()


excepthook = __excepthook__ = _default_excepthook


def _report(args):
    try:
        excepthook(args)
    except BaseException as e:
        sys.stderr.write('Exception in threading.excepthook:\n' + _multiprocessing.traceback_text(e, 'to the end'))


class _MainThread(Thread):
    def __init__(self):
        self._initialized = True
        self._target = None
        self._name = 'MainThread'
        self._daemonic = False
        self._tid = None
        self._is_stopped = False
        self._started = Event()
        self._started.set()
        self._be_here()

    def _be_here(self):
        """Its numbers are those of the process, which a module that was loaded ahead does not know."""
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self


class _DummyThread(Thread):
    """A thread that was not started here."""

    def __init__(self):
        super().__init__(name=f'Dummy-{next(_names)}', daemon=True)
        self._started.set()
        self._ident = get_ident()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        assert False, 'cannot join a dummy thread'


def current_thread():
    """The Thread object of the thread that asks."""
    found = _active.get(get_ident())
    if found is not None:
        return found
    if _main_ident() == get_ident():
        return main_thread()
    return _DummyThread()


def _main_ident():
    return _thread.ident_of(0)


def main_thread():
    """The Thread object of the thread that the process began with."""
    global _main
    if _main is None:
        _main = _MainThread()
    elif _main._ident != _main_ident():
        _active.pop(_main._ident, None)
        _main._be_here()
    return _main


_main = None


def active_count():
    return len(enumerate())


def enumerate():
    """All threads that are alive."""
    main_thread()
    return list(_active.values()) + list(_starting.values())



def currentThread():
    _deprecation.warn('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def activeCount():
    _deprecation.warn('activeCount() is deprecated, use active_count() instead')
    return active_count()


def _shutdown():
    """The main thread has ended: waits for those that are no daemons."""
    if _main is not None:
        _main._is_stopped = True
    for hook in reversed(_exit_calls):
        hook()
    while True:
        others = [thread for thread in enumerate() if not thread._daemonic and thread._tid is not None]
        others = [thread for thread in others if thread is not current_thread()]
        if not others:
            return
        for thread in others:
            thread.join()


_exit_calls = []


def _register_atexit(func, *args, **kwargs):
    """func is called before the threads are joined at the end."""
    _exit_calls.append(lambda: func(*args, **kwargs))


def _after_fork():
    """In a forked child only the thread that forked goes on, as its main thread."""
    global _main
    current = _fork_thread
    _active.clear()
    _starting.clear()
    _locals_of_me = _locals.pop(current._ident, None)
    _locals.clear()
    if current is not _main:
        current._is_stopped = False
        _main = current
    current._tid = None
    current._ident = get_ident()
    current._native_id = get_native_id()
    _active[current._ident] = current
    if _locals_of_me is not None:
        _locals[current._ident] = _locals_of_me


_fork_thread = None


def _before_fork():
    global _fork_thread
    _fork_thread = current_thread()


# ---- coordination ---------------------------------------------------------------------------------------------------


class Condition:
    """Threads that wait to be notified, each on a lock of its own."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if hasattr(lock, '_release_save'):
            self._release_save = lock._release_save
            self._acquire_restore = lock._acquire_restore
            self._is_owned = lock._is_owned
        self._waiters = deque()

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, type, value, traceback):
        return self._lock.__exit__(type, value, traceback)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Lets the lock go, waits to be notified, and takes the lock again. False: not notified in time."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            else:
                notified = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass  # notified just now

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true, at most `timeout` seconds; answers its last value."""
        until = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if until is None:
                    until = _time() + left
                else:
                    left = until - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes at most `n` waiters."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        waiters = self._waiters
        while waiters and n > 0:
            waiters.popleft().release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecation.warn('notifyAll() is deprecated, use notify_all() instead')
        self.notify_all()


class Semaphore:
    """Counts down to 0, where acquire waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        until = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if until is None:
                        until = _time() + timeout
                    else:
                        timeout = until - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """Cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that can be waited for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecation.warn('isSet() is deprecated, use is_set() instead')
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """True when the flag is up, False when it did not go up in time."""
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


_FILLING = 0
_DRAINING = 1
_RESETTING = -1
_BROKEN = -2


class Barrier:
    """A point where `parties` threads meet."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = type(self)
        where = f'{cls.__module__}.{cls.__qualname__} at {id(self):#x}'
        return f'<{where}: broken>' if self.broken else f'<{where}: waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        """Waits for the others; a number from 0 to parties - 1, different for each."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (_RESETTING, _DRAINING):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (_RESETTING, _DRAINING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def reset(self):
        """Those who wait get BrokenBarrierError; then it can be used again."""
        with self._cond:
            if self._count > 0:
                if self._state in (_FILLING, _BROKEN):
                    self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    def abort(self):
        """Those who wait, or will, get BrokenBarrierError."""
        with self._cond:
            self._break()

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN


class Timer(Thread):
    """Calls a function after a while, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


# ---- data of a thread -----------------------------------------------------------------------------------------------

_local_numbers = _counter()


class local:
    """Attributes that each thread has for itself."""

    __tp_name__ = '_thread._local'

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__number', next(_local_numbers))
        object.__setattr__(self, '_local__init', (args, kw))
        # The thread that makes it gets its __init__ from type.__call__. Where there is none nobody asks which thread that is:
        # modules that are run ahead of a process make such objects.
        if cls.__init__ is not object.__init__:
            _locals.setdefault(get_ident(), {})[object.__getattribute__(self, '_local__number')] = {}
        return self

    def __getattribute__(self, name):
        data = _data_of(self)
        if name == '__dict__':
            return data
        if name in data:
            return data[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _data_of(self)[name] = value

    def __delattr__(self, name):
        data = _data_of(self)
        if name not in data:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')
        del data[name]

    def __reduce__(self):
        name = '_thread._local' if type(self) is local else type(self).__name__
        raise TypeError(f'cannot pickle {name!r} object')

    def __del__(self):
        number = object.__getattribute__(self, '_local__number')
        for data in list(_locals.values()):
            data.pop(number, None)


def _data_of(self):
    """This thread's attributes of a local object; its __init__ is run when there are none yet."""
    number = object.__getattribute__(self, '_local__number')
    mine = _locals.setdefault(get_ident(), {})
    data = mine.get(number)
    if data is None:
        data = mine[number] = {}
        cls = type(self)
        if cls.__init__ is not object.__init__:
            args, kw = object.__getattribute__(self, '_local__init')
            cls.__init__(self, *args, **kw)
    return data
