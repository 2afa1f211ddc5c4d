"""Heap queues: lists in which every item is not larger than its two children."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _needs_list(heap, function, argument='argument 1'):
    if not isinstance(heap, list):
        raise TypeError(f'{function}() {argument} must be list, not {type(heap).__name__}')


def heappush(heap, item):
    _needs_list(heap, 'heappush')
    heap.append(item)
    _up(heap, 0, len(heap) - 1)


def heappop(heap):
    _needs_list(heap, 'heappop', 'argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _down(heap, 0)
    return smallest


def heapreplace(heap, item):
    _needs_list(heap, 'heapreplace')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _down(heap, 0)
    return smallest


def heappushpop(heap, item):
    _needs_list(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0)
    return item


def heapify(x):
    _needs_list(x, 'heapify', 'argument')
    for i in range(len(x) // 2 - 1, -1, -1):
        _down(x, i)


def _up(heap, start, i):
    item = heap[i]
    while i > start:
        above = (i - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[i] = parent
        i = above
    heap[i] = item


def _down(heap, i):
    """Down to a leaf along the smaller children, then up to where the item belongs: fewer comparisons than stopping early."""
    start = i
    end = len(heap)
    item = heap[i]
    child = 2 * i + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[i] = heap[child]
        i = child
        child = 2 * i + 1
    heap[i] = item
    _up(heap, start, i)


class _Backwards:
    """Compares the other way round."""

    __slots__ = ('key',)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __eq__(self, other):
        return self.key == other.key


def merge(*iterables, key=None, reverse=False):
    heap = []
    order = 0
    for iterable in iterables:
        it = iter(iterable)
        for value in it:
            k = value if key is None else key(value)
            heap.append([_Backwards(k) if reverse else k, order, value, it])
            order += 1
            break
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            k = value if key is None else key(value)
            entry = [_Backwards(k) if reverse else k, entry[1], value, entry[3]]
            heapreplace(heap, entry)
            break
        else:
            heappop(heap)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(0, n)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(0, n)]
