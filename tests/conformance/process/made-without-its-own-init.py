# compare: exact
"""A subclass that forgot super().__init__(), and processes that are wrongly made, shown and pickled."""
import pickle
from multiprocessing import Pool, Process, Queue, current_process


class Worker(Process):
    def __init__(self, n):
        self.n = n

    def run(self):
        print(self.n)


def tried(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    tried(lambda: Worker(1).start())
    tried(lambda: Worker(1).join())
    tried(lambda: repr(Worker(1)))
    tried(lambda: Worker(1).name)
    tried(lambda: Queue('a'))
    tried(lambda: Pool('a'))
    tried(lambda: pickle.dumps(current_process()))
