# compare: exact
from multiprocessing import Process

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x}, {self.y})'

def square(n):
    return n * n

def show(*values):
    for v in values:
        print(type(v).__name__, v if not callable(v) else v(5))

if __name__ == '__main__':
    shared = [1]
    p = Process(target=show, args=(2 ** 80, -1.5, float('inf'), 'é中😀', [1, [2]], (3,), {'k': {1}}, None, True, Point(1, [2]), square, len('x'), range(3), frozenset([1]), Ellipsis, ValueError('v'), [shared, shared]))
    p.start()
    p.join()
