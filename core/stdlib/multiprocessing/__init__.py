"""multiprocessing for simulated processes: what CPython 3.11's does, on the kernel of Lockstep."""

import sys

from multiprocessing import context

_default = context._default_context

__all__ = [name for name in dir(_default) if not name.startswith('_')]
globals().update({name: getattr(_default, name) for name in __all__})

# a pickled main module is looked up under both of its names
SUBDEBUG = 5
SUBWARNING = 25

if '__main__' in sys.modules:
    sys.modules['__mp_main__'] = sys.modules['__main__']
