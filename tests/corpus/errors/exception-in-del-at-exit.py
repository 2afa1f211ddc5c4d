import atexit


class Broken:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError(self.name)


def fail():
    raise KeyError('in a function')


class Calls:
    def __del__(self):
        fail()


def at_exit():
    Broken('in an exit handler')


atexit.register(at_exit)
Broken('while the program runs')
cycle = Broken('of a cycle that nobody has')
cycle.own = cycle
del cycle
kept = Broken('kept by the module')
held = [Calls()]
