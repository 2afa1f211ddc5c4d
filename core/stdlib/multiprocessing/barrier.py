"""Barriers of processes."""

import threading

import _multiprocessing
from multiprocessing import story
from multiprocessing.heap import BufferWrapper


class Barrier(threading.Barrier):
    """A point where `parties` meet: that of threads, whose count and state lie in shared memory."""

    __module__ = 'multiprocessing.synchronize'

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        number = _multiprocessing.object_create(story.BARRIER, parties)
        cond = ctx.Condition()
        _multiprocessing.object_name(number)
        _multiprocessing.object_part(number, story.OBJECT, cond._id, 'condition')
        wrapper = BufferWrapper(8)
        wrapper.tell(number)
        self.__setstate__((number, parties, action, timeout, cond, wrapper))
        self._state = 0
        self._count = 0

    def __getstate__(self):
        return self._id, self._parties, self._action, self._timeout, self._cond, self._wrapper

    def __setstate__(self, state):
        self._id, self._parties, self._action, self._timeout, self._cond, self._wrapper = state

    @property
    def _state(self):
        return self._wrapper.get(0, 'i')

    @_state.setter
    def _state(self, value):
        self._wrapper.set(0, 'i', value)
        if value == threading._BROKEN:
            _multiprocessing.object_state(self._id, story.BROKEN, 1)

    @property
    def _count(self):
        return self._wrapper.get(4, 'i')

    @_count.setter
    def _count(self, value):
        self._wrapper.set(4, 'i', value)
        _multiprocessing.object_state(self._id, story.ARRIVED, value)

    def wait(self, timeout=None):
        """Waits for the others; a number from 0 to parties - 1, different for each."""
        _multiprocessing.op_begin(self._id, story.BARRIER_WAIT, 0, '')
        passed = story.RAISED
        try:
            index = super().wait(timeout)
            passed = story.DONE
            return index
        finally:
            _multiprocessing.op_end(self._id, story.BARRIER_WAIT, passed, 0)
