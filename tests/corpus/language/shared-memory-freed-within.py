import gc
from multiprocessing import heap


class Looped(heap.BufferWrapper):
    """Given back by the collection of garbage only."""

    def __init__(self, size):
        super().__init__(size)
        self.own = self


def filled(size, byte):
    block = Looped(size)
    block.create_memoryview()[:size] = bytes([byte]) * size
    return block


make_arena = heap.Arena


def arena_after_collection(*arguments):
    gc.collect()
    return make_arena(*arguments)


heap.Arena = arena_after_collection
gc.disable()
kept = []
for n in range(1, 30):
    filled(n * 300, 255)
    kept.append(filled(n * 500, n))
    filled(n * 100, 255)
    if n % 3 == 0:
        del kept[0]
for n in range(30, 60):
    kept.append(filled(20_000, n))
for block in kept:
    content = bytes(block.create_memoryview())
    print(len(content), content[0], set(content) == {content[0]})
