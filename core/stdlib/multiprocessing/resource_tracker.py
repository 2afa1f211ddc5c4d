"""
Names that must not outlive the processes that use them. A process and those it starts from its first name on are watched
together: when the last of them has ended, the names they left behind are unlinked and complained of.
"""

import sys

import _multiprocessing

__all__ = ['ensure_running', 'register', 'unregister']

# Of what CPython tells its tracker: a pipe takes so much in one piece everywhere.
_LONGEST_MESSAGE = 512


class ResourceTracker:
    """CPython has a process for this; here the kernel does it, and this is its face."""

    def ensure_running(self):
        """From here on this process and its children are watched, unless its parent's group has it already."""
        _multiprocessing.tracker_join()

    def getfd(self):
        """What children are told of the tracker: they belong to it anyway."""
        self.ensure_running()

    def register(self, name, rtype):
        """`name` is to be unlinked at the end. Semaphores are known without being told."""
        self.ensure_running()
        if len(f'REGISTER:{name}:{rtype}\n'.encode('ascii')) > _LONGEST_MESSAGE:
            raise ValueError('msg too long')
        if rtype == 'shared_memory':
            _multiprocessing.tracker_add(name.lstrip('/'))

    def unregister(self, name, rtype):
        self.ensure_running()
        if rtype == 'shared_memory' and not _multiprocessing.tracker_remove(name.lstrip('/')):
            sys.stderr.write(f'Traceback (most recent call last):\nKeyError: {name!r}\n')


_resource_tracker = ResourceTracker()
ensure_running = _resource_tracker.ensure_running
register = _resource_tracker.register
unregister = _resource_tracker.unregister
getfd = _resource_tracker.getfd
