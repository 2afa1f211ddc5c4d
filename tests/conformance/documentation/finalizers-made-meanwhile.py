# compare: exact
"""A finalizer that is registered while others are chosen to be called, as a collection of garbage may do, disturbs nothing."""
from multiprocessing import util


class Priority:
    """Registers one more whenever it is compared."""

    def __le__(self, other):
        late = util.Finalize(None, print, args=('late',), exitpriority=1)
        made.append(late)
        return True


if __name__ == '__main__':
    made = []
    first = util.Finalize(None, print, args=('first',), exitpriority=3)
    second = util.Finalize(None, print, args=('second',), exitpriority=2)
    util._run_finalizers(Priority())
    print(first.still_active(), second.still_active(), [late.still_active() for late in made])
    for late in made:
        late.cancel()
