# compare: exact
from multiprocessing import Pipe, Process

class Shape:
    sides = 4

def double(x):
    return 2 * x

def child(conn):
    f, cls, builtin, error = conn.recv()
    print(f(21), cls.sides, builtin([3, 1, 2]), repr(error))

if __name__ == '__main__':
    a, b = Pipe()
    p = Process(target=child, args=(b,))
    p.start()
    a.send((double, Shape, sorted, ValueError('bad', 7)))
    p.join()
