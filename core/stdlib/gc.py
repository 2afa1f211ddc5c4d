"""The collector of cycles: one generation, looked through when as many objects were made as had survived."""

import _gc

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
garbage = []
callbacks = []


def enable():
    _gc.enable(True)


def disable():
    _gc.enable(False)


def isenabled():
    return _gc.enabled()


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    return _gc.collect(True)


def get_count():
    return (0, 0, 0)


def get_threshold():
    return (700, 10, 10)


def set_threshold(threshold0, threshold1=10, threshold2=10):
    pass


def get_debug():
    return 0


def set_debug(flags):
    pass


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def is_tracked(obj):
    return not isinstance(obj, (int, float, str, bytes, type(None)))
