"""Shared memory, given out in blocks."""

import sys

import _multiprocessing
from _os import getpid
from _thread import allocate_lock
from multiprocessing import context, story

__all__ = ['BufferWrapper']

_PAGE = 4096
_ALIGNMENT = 8


class Arena:
    """A stretch of shared memory, reached through a descriptor."""

    def __init__(self, size, fd=-1):
        self.size = size
        self.fd = None
        self.fd = _multiprocessing.shm_create(size) if fd < 0 else fd

    def __del__(self):
        if self.fd is not None:
            _multiprocessing.close(self.fd)

    def __reduce__(self):
        # of any pickler but the one for children
        if sys.platform == 'win32':
            context.assert_spawning(self)
        raise TypeError("cannot pickle 'mmap.mmap' object")


def _reduce_arena(arena):
    from multiprocessing.reduction import DupFd
    return _rebuild_arena, (arena.size, DupFd(arena.fd))


def _rebuild_arena(size, shared):
    return Arena(size, shared.detach())


_multiprocessing.register(Arena, _reduce_arena)


class Heap:
    """
    Blocks of the arenas of this process: first fit, neighbours that are free become one. A collection of garbage may give a
    block back in the middle of anything here; whoever has the lock then takes it.
    """

    def __init__(self, pid=None):
        self._pid = pid
        self._next_size = _PAGE
        self._free = []  # (arena, start, stop), each arena's by start
        self._given_back = []
        self._lock = allocate_lock()

    def malloc(self, size):
        if getpid() != self._pid:
            self.__init__(getpid())  # a forked child takes none of its parent's
        with self._lock:
            self._take_back()
            return self._first_fit(max(_ALIGNMENT, -(-size // _ALIGNMENT) * _ALIGNMENT))

    def _first_fit(self, size):
        for i, (arena, start, stop) in enumerate(self._free):
            if stop - start >= size:
                break
        else:
            length = max(self._next_size, -(-size // _PAGE) * _PAGE)
            self._next_size = min(self._next_size * 2, 1 << 22)
            i, arena, start, stop = len(self._free), Arena(length), 0, length
            self._free.append(None)
        self._free[i:i + 1] = [(arena, start + size, stop)] if stop - start > size else []
        return arena, start, start + size

    def free(self, block):
        self._given_back.append(block)
        while self._given_back and self._lock.acquire(False):
            try:
                self._take_back()
            finally:
                self._lock.release()

    def _take_back(self):
        while self._given_back:
            self._join(*self._given_back.pop())

    def _join(self, arena, start, stop):
        kept = []
        for other in self._free:
            if other[0] is arena and other[2] == start:
                start = other[1]
            elif other[0] is arena and other[1] == stop:
                stop = other[2]
            else:
                kept.append(other)
        if (start, stop) != (0, arena.size):
            kept.append((arena, start, stop))
        self._free = kept


class BufferWrapper:
    """A block of shared memory. Each read and write of it is a step of its own."""

    _heap = Heap()

    def __init__(self, size):
        if size < 0:
            raise ValueError(f'Size {size:n} out of range')
        self._block = BufferWrapper._heap.malloc(size)
        self._size = size
        self._owner = getpid()
        arena, start, _ = self._block
        _multiprocessing.shm_put(arena.fd, start, bytes(size))

    def __getstate__(self):
        return self._block, self._size

    def __setstate__(self, state):
        self._block, self._size = state
        self._owner = None

    def __del__(self):
        # whoever made it gives it back; other processes that still use it keep the arena, as CPython's do
        if getattr(self, '_owner', None) == getpid():
            BufferWrapper._heap.free(self._block)

    def tell(self, id):
        """Says that an object of the program lies here."""
        arena, start, _ = self._block
        _multiprocessing.object_part(id, story.MEMORY, arena.fd, 'memory')
        _multiprocessing.object_state(id, story.OFFSET, start)
        _multiprocessing.object_state(id, story.SIZE, self._size)

    def create_memoryview(self):
        arena, start, _ = self._block
        return memoryview(_multiprocessing.memory_at(arena.fd))[start:start + self._size]

    def get(self, offset, typecode):
        """The item of that type at `offset` bytes."""
        arena, start, _ = self._block
        return _multiprocessing.shm_get(arena.fd, start + offset, typecode)

    def set(self, offset, typecode, value):
        arena, start, _ = self._block
        _multiprocessing.shm_set(arena.fd, start + offset, typecode, value)

    def read(self, offset, size):
        arena, start, _ = self._block
        return _multiprocessing.shm_bytes(arena.fd, start + offset, size)

    def write(self, offset, data):
        arena, start, _ = self._block
        _multiprocessing.shm_put(arena.fd, start + offset, data)
