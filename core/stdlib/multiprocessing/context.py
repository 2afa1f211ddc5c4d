"""Start methods, and what they make: the functions of the package itself."""

import sys

import _multiprocessing
from multiprocessing import process

__all__ = ()


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


def _arm():
    from multiprocessing import util
    util.arm()


class BaseContext:
    """What every start method offers."""

    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        """Number of (virtual) processors."""
        return _multiprocessing.cpu_count()

    def Manager(self):
        """A manager with a running server process, which makes objects that processes share."""
        from multiprocessing.managers import SyncManager
        _arm()
        manager = SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def Pipe(self, duplex=True):
        """Two connected Connection objects; with duplex=False (receives only, sends only)."""
        from multiprocessing.connection import Pipe
        _arm()
        return Pipe(duplex)

    def Lock(self):
        """A lock that any process may release."""
        from multiprocessing.synchronize import Lock
        _arm()
        return Lock(ctx=self.get_context())

    def RLock(self):
        """A lock that its owner may acquire again."""
        from multiprocessing.synchronize import RLock
        _arm()
        return RLock(ctx=self.get_context())

    def Condition(self, lock=None):
        from multiprocessing.synchronize import Condition
        _arm()
        return Condition(lock, ctx=self.get_context())

    def Semaphore(self, value=1):
        from multiprocessing.synchronize import Semaphore
        _arm()
        return Semaphore(value, ctx=self.get_context())

    def BoundedSemaphore(self, value=1):
        from multiprocessing.synchronize import BoundedSemaphore
        _arm()
        return BoundedSemaphore(value, ctx=self.get_context())

    def Event(self):
        from multiprocessing.synchronize import Event
        _arm()
        return Event(ctx=self.get_context())

    def Barrier(self, parties, action=None, timeout=None):
        from multiprocessing.synchronize import Barrier
        _arm()
        return Barrier(parties, action, timeout, ctx=self.get_context())

    def Queue(self, maxsize=0):
        from multiprocessing.queues import Queue
        _arm()
        return Queue(maxsize, ctx=self.get_context())

    def JoinableQueue(self, maxsize=0):
        from multiprocessing.queues import JoinableQueue
        _arm()
        return JoinableQueue(maxsize, ctx=self.get_context())

    def SimpleQueue(self):
        from multiprocessing.queues import SimpleQueue
        _arm()
        return SimpleQueue(ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        """Worker processes that tasks are given to."""
        from multiprocessing.pool import Pool
        _arm()
        return Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def RawValue(self, typecode_or_type, *args):
        from multiprocessing.sharedctypes import RawValue
        _arm()
        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        from multiprocessing.sharedctypes import RawArray
        _arm()
        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        from multiprocessing.sharedctypes import Value
        _arm()
        return Value(typecode_or_type, *args, lock=lock, ctx=self.get_context())

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from multiprocessing.sharedctypes import Array
        _arm()
        return Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self.get_context())

    def freeze_support(self):
        """Needed by frozen Windows programs only."""

    def get_logger(self):
        from multiprocessing.util import get_logger
        return get_logger()

    def log_to_stderr(self, level=None):
        from multiprocessing.util import log_to_stderr
        return log_to_stderr(level)

    def allow_connection_pickling(self):
        """Connections can be pickled anyway."""
        from multiprocessing import connection
        _arm()

    def set_executable(self, executable):
        from multiprocessing.spawn import set_executable
        set_executable(executable)

    def set_forkserver_preload(self, module_names):
        if not all(type(name) is str for name in module_names):
            raise TypeError('module_names must be a list of strings')

    def get_context(self, method=None):
        if method is None:
            return self
        context = _contexts.get(method)
        if context is None:
            raise ValueError(f'cannot find context for {method!r}')
        return context

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError('cannot set start method of concrete context')

    @property
    def reducer(self):
        from multiprocessing import reduction
        return reduction


class Process(process.BaseProcess):
    """Started by the start method in force when it starts."""

    _start_method = None

    @staticmethod
    def _Popen(process_obj):
        return _default_context.get_context().Process._Popen(process_obj)

    @staticmethod
    def _after_fork():
        return _default_context.get_context().Process._after_fork()


class DefaultContext(BaseContext):
    """The package's own functions: the start method can be chosen once."""

    Process = Process

    def __init__(self, context):
        self._default_context = context
        self._actual_context = None

    def get_context(self, method=None):
        if method is not None:
            return super().get_context(method)
        if self._actual_context is None:
            self._actual_context = self._default_context
        return self._actual_context

    def set_start_method(self, method, force=False):
        if self._actual_context is not None and not force:
            raise RuntimeError('context has already been set')
        self._actual_context = None if method is None and force else self.get_context(method)

    def get_start_method(self, allow_none=False):
        if self._actual_context is None:
            if allow_none:
                return None
            self._actual_context = self._default_context
        return self._actual_context._name

    def get_all_start_methods(self):
        """Start methods of the platform, its default first."""
        if sys.platform == 'win32':
            return ['spawn']
        return ['fork', 'spawn', 'forkserver']


def _launcher(name):
    def _Popen(process_obj):
        from multiprocessing import launch
        return getattr(launch, name)(process_obj)
    return staticmethod(_Popen)


class SpawnProcess(process.BaseProcess):
    _start_method = 'spawn'
    _Popen = _launcher('SpawnPopen')

    @staticmethod
    def _after_fork():
        """A spawned process has inherited nothing."""


class SpawnContext(BaseContext):
    _name = 'spawn'
    Process = SpawnProcess


_contexts = {'spawn': SpawnContext()}

if sys.platform != 'win32':
    class ForkProcess(process.BaseProcess):
        _start_method = 'fork'
        _Popen = _launcher('ForkPopen')

    class ForkServerProcess(process.BaseProcess):
        _start_method = 'forkserver'
        _Popen = _launcher('ForkServerPopen')

    class ForkContext(BaseContext):
        _name = 'fork'
        Process = ForkProcess

    class ForkServerContext(BaseContext):
        _name = 'forkserver'
        Process = ForkServerProcess

    _contexts['fork'] = ForkContext()
    _contexts['forkserver'] = ForkServerContext()

_default_context = DefaultContext(_contexts['fork' if _multiprocessing.preset() == 'fork' else 'spawn'])


def _force_start_method(method):
    _default_context._actual_context = _contexts[method]


# the process that is being pickled for its child, while it is: locks and connections travel at no other time
_spawning_popen = None


def get_spawning_popen():
    return _spawning_popen


def set_spawning_popen(popen):
    global _spawning_popen
    _spawning_popen = popen


def assert_spawning(obj):
    if get_spawning_popen() is None:
        raise RuntimeError(
            f'{type(obj).__name__} objects should only be shared between processes through inheritance'
        )
