"""Orders of things that depend on one another."""

__all__ = ['TopologicalSorter', 'CycleError']

_READY = -1
_DONE = -2


class _Node:
    """What is known of one thing: how many it still waits for (or _READY, _DONE), and who waits for it."""

    __slots__ = ('node', 'waits_for', 'successors')

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.successors = []


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._node(node)
        info.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).successors.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [info.node for info in self._nodes.values() if info.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waits_for = _READY
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.waits_for >= 0:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            if info.waits_for == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            info.waits_for = _DONE
            for successor in info.successors:
                other = self._nodes[successor]
                other.waits_for -= 1
                if other.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _cycle(self):
        """A path of nodes that comes back to its first; None where there is none."""
        seen = set()
        path = []
        place = {}
        for start in self._nodes:
            if start in seen:
                continue
            ways = []
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node] :] + [node]
                else:
                    seen.add(node)
                    ways.append(iter(self._nodes[node].successors))
                    place[node] = len(path)
                    path.append(node)
                # on along the path, or back to where another way leads on
                while path:
                    try:
                        node = next(ways[-1])
                        break
                    except StopIteration:
                        del place[path.pop()]
                        ways.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(type(list[int]))
