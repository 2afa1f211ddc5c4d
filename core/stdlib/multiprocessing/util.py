"""Finalizers, hooks after a fork, logging, and how a process ends."""

import itertools
import sys

from _os import getpid, urandom
from _weakref import ref
from multiprocessing import process

__all__ = [
    'sub_debug', 'debug', 'info', 'sub_warning', 'get_logger', 'log_to_stderr', 'get_temp_dir', 'register_after_fork',
    'is_exiting', 'Finalize', 'ForkAwareThreadLock', 'SUBDEBUG', 'SUBWARNING',
]

NOTSET = 0
SUBDEBUG = 5
DEBUG = 10
INFO = 20
SUBWARNING = 25

LOGGER_NAME = 'multiprocessing'
DEFAULT_LOGGING_FORMAT = '[%(levelname)s/%(processName)s] %(message)s'

abstract_sockets_supported = sys.platform == 'linux'

_logger = None
_log_to_stderr = False


def sub_debug(msg, *args):
    if _logger:
        _logger.log(SUBDEBUG, msg, *args)


def debug(msg, *args):
    if _logger:
        _logger.log(DEBUG, msg, *args)


def info(msg, *args):
    if _logger:
        _logger.log(INFO, msg, *args)


def sub_warning(msg, *args):
    if _logger:
        _logger.log(SUBWARNING, msg, *args)


def get_logger():
    """The logger of this package, made when it is first asked for."""
    global _logger
    if _logger is None:
        import logging
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
    return _logger


def log_to_stderr(level=None):
    """Lets the logger write to stderr."""
    global _log_to_stderr
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return logger


def get_temp_dir():
    """A folder for this process and its children. It is a name only: nothing but listeners goes there."""
    config = process.current_process()._config
    tempdir = config.get('tempdir')
    if tempdir is None:
        tempdir = config['tempdir'] = f'/tmp/pymp-{_letters()}'
        info('created temp directory %s', tempdir)
    return tempdir


def _letters():
    """Eight letters and digits by chance, as temporary names have them."""
    return ''.join(['abcdefghijklmnopqrstuvwxyz012345'[byte % 32] for byte in urandom(8)])


# ---- after a fork ---------------------------------------------------------------------------------------------------

# In the order of registration. Every process imports this module, and `weakref` with its abstract classes would make
# its start twice as long, so the objects' entries are dropped here.
_afterfork_registry = {}
_after_fork_counter = itertools.count()


def register_after_fork(obj, func):
    """func(obj) is called in forked children, as long as obj lives."""
    key = next(_after_fork_counter)

    def forget(_, registry=_afterfork_registry):
        registry.pop(key, None)

    _afterfork_registry[key] = (ref(obj, forget), func)


def _run_after_forkers():
    for weak, func in list(_afterfork_registry.values()):
        obj = weak()
        if obj is None:
            continue
        try:
            func(obj)
        except Exception as e:
            info('after forker raised exception %s', e)


# ---- finalizers -----------------------------------------------------------------------------------------------------

_finalizer_registry = {}
_finalizer_counter = itertools.count()


class Finalize:
    """
    Calls `callback` once: when `obj` goes, when it is itself called, or when the process ends (with an exit priority;
    the highest first, of equals the newest). Not in processes forked after it was made.
    """

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f'Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}')
        if obj is not None:
            self._weakref = ref(obj, self)
        elif exitpriority is None:
            raise ValueError('Without object, exitpriority cannot be None')
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = (exitpriority, next(_finalizer_counter))
        self._pid = getpid()
        _finalizer_registry[self._key] = self

    def __call__(self, wr=None):
        if _finalizer_registry.pop(self._key, None) is None:
            sub_debug('finalizer no longer registered')
            return None
        result = None
        if self._pid != getpid():
            sub_debug('finalizer ignored because different process')
        else:
            sub_debug('finalizer calling %s with args %s and kwargs %s', self._callback, self._args, self._kwargs)
            result = self._callback(*self._args, **self._kwargs)
        self._forget()
        return result

    def cancel(self):
        """It will not be called."""
        if _finalizer_registry.pop(self._key, None) is not None:
            self._forget()

    def still_active(self):
        return self._key in _finalizer_registry

    def _forget(self):
        self._weakref = self._callback = self._args = self._kwargs = self._key = None

    def __repr__(self):
        if self._key is None or getattr(self, '_weakref', None) is None or self._weakref() is None:
            return f'<{type(self).__name__} object, dead>'
        words = [f"<{type(self).__name__} object, callback={getattr(self._callback, '__name__', self._callback)}"]
        if self._args:
            words.append(f'args={self._args}')
        if self._kwargs:
            words.append(f'kwargs={self._kwargs}')
        if self._key[0] is not None:
            words.append(f'exitpriority={self._key[0]}')
        return ', '.join(words) + '>'


def _run_finalizers(minpriority=None):
    """Calls the finalizers that have an exit priority, of at least `minpriority`."""
    keys = [
        key for key in list(_finalizer_registry)
        if key[0] is not None and (minpriority is None or key[0] >= minpriority)
    ]
    for key in sorted(keys, reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is None:
            continue
        sub_debug('calling %s', finalizer)
        try:
            finalizer()
        except Exception:
            import traceback
            traceback.print_exc()
    if minpriority is None:
        _finalizer_registry.clear()


# ---- the end of a process -------------------------------------------------------------------------------------------

_exiting = False


def is_exiting():
    """True while the process is shutting down."""
    return _exiting


def _exit_function():
    """Finalizers, the end of daemons, the other children's joins, the remaining finalizers; once."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info('process shutting down')
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info('calling terminate() for daemon %s', child.name)
            child._popen.terminate()
    for child in process.active_children():
        info('calling join() for process %s', child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


_armed = False


def arm():
    """
    This process ends as said above. Called where CPython imports this module, since that decides which atexit handlers
    of the program run before it and which after.
    """
    global _armed
    if not _armed:
        _armed = True
        import atexit
        atexit.register(_exit_function)


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass  # it is None, or closed


# ---- kinds of threading objects that know forks ------------------------------------------------------------------------


class ForkAwareThreadLock:
    """A lock of threads that is free in a forked child."""

    def __init__(self):
        self._make()
        register_after_fork(self, ForkAwareThreadLock._make)

    def _make(self):
        import threading
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, type, value, traceback):
        return self._lock.__exit__(type, value, traceback)
