# compare: exact
from multiprocessing import Pipe

class Point:
    def __init__(self, x):
        self.x = x

if __name__ == '__main__':
    a, b = Pipe()
    p = Point([1, 2])
    twice = [p, p]
    a.send(twice)
    q = b.recv()
    print(q[0] is q[1], q[0] is p, q[0].x == p.x, q[0].x is p.x, type(q[0]) is Point)
    p.x.append(3)
    print(q[0].x)
