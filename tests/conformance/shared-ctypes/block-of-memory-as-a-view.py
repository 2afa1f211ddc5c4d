# compare: exact
"""A block of the heap of multiprocessing as a memoryview, which parent and child share."""
from multiprocessing import Lock, Process
from multiprocessing.heap import BufferWrapper
from struct import calcsize


class SharedCounter:
    """A list that counts alone, as CPython's own tests have it: what was appended is not kept."""

    def __init__(self):
        wrapper = BufferWrapper(calcsize('i'))
        self.__setstate__((wrapper, Lock()))
        self._cells[0] = 0

    def __setstate__(self, state):
        self._wrapper, self._lock = state
        self._cells = self._wrapper.create_memoryview().cast('i')

    def __getstate__(self):
        return self._wrapper, self._lock

    def append(self, _):
        with self._lock:
            self._cells[0] += 1

    def __len__(self):
        with self._lock:
            return self._cells[0]


def work(counter, times):
    for _ in range(times):
        counter.append(True)


if __name__ == '__main__':
    counter = SharedCounter()
    children = [Process(target=work, args=(counter, n)) for n in (3, 4)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(len(counter), [child.exitcode for child in children])
    view = BufferWrapper(10).create_memoryview()
    view[:3] = b'abc'
    print(len(view), bytes(view[:4]), view.readonly, view.format)
