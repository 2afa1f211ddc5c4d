# compare: exact
# An exception whose __init__ wants more than args holds cannot be rebuilt.
from multiprocessing import Pipe

class Good(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)

class Bad(Exception):
    def __init__(self, a, b):
        super().__init__(f'{a} {b}')

if __name__ == '__main__':
    x, y = Pipe()
    x.send(Good(1, 2))
    print(repr(y.recv()))
    x.send(Bad(1, 2))
    try:
        y.recv()
    except TypeError as e:
        print('TypeError', 'missing 1 required positional argument' in str(e))
    error = ValueError('v')
    error.note = 'kept'
    x.send(error)
    print(y.recv().note)
