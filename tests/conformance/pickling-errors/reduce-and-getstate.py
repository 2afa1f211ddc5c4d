# compare: exact
from multiprocessing import Pipe

class Reduced:
    def __reduce__(self):
        return complex_free, ('rebuilt', 2)

def complex_free(word, times):
    return word * times

class Stateful:
    def __init__(self):
        self.kept, self.dropped = 1, lambda: 0

    def __getstate__(self):
        return {'kept': self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)

if __name__ == '__main__':
    a, b = Pipe()
    a.send([Reduced(), Reduced])
    print(b.recv()[0])
    a.send(Stateful())
    got = b.recv()
    print(sorted(got.__dict__.items()))
