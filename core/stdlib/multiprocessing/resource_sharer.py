"""Descriptors on their way to another process. CPython has a thread that gives them out; here the kernel keeps them."""

from multiprocessing.reduction import DupFd

__all__ = ['stop', 'DupFd']


def stop(timeout=None):
    """Nothing: there is no thread to stop."""
