"""Functions to be called when the process ends, last registered first."""

from _helpers import exit_hooks as _hooks


def register(func, /, *args, **kwargs):
    _hooks.append((func, args, kwargs))
    return func


def unregister(func):
    _hooks[:] = [hook for hook in _hooks if hook[0] != func]
