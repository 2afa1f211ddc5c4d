"""multiprocessing for simulated processes: what CPython's does, on the kernel's calls."""

from multiprocessing.process import (
    AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError, active_children, current_process,
    parent_process,
)
import multiprocessing.context
from _multiprocessing import SemLock as _SemLock, cpu_count, name_lock as _name_lock

__all__ = [
    'AuthenticationError', 'BufferTooShort', 'Lock', 'Process', 'ProcessError', 'TimeoutError', 'active_children',
    'cpu_count', 'current_process', 'freeze_support', 'get_all_start_methods', 'get_context', 'get_start_method',
    'parent_process', 'set_start_method',
]

_method = 'spawn'


def Lock():
    """A non-recursive lock that any process may release."""
    lock = _SemLock(0, 1, 1, True)
    _name_lock(lock)
    return lock


def freeze_support():
    """Needed by frozen Windows programs only."""


def get_start_method(allow_none=False):
    return _method


def get_all_start_methods():
    return ['spawn']


def set_start_method(method, force=False):
    if method not in ('spawn', None):
        raise ValueError(f"cannot find context for {method!r}")


def get_context(method=None):
    if method not in ('spawn', None):
        raise ValueError(f"cannot find context for {method!r}")
    import multiprocessing
    return multiprocessing
