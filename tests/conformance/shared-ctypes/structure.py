# compare: exact
from ctypes import Structure, c_double, c_int
from multiprocessing import Array, Process, Value

class Point(Structure):
    _fields_ = [('x', c_double), ('n', c_int)]

def work(p, points):
    p.x += 0.5
    for q in points:
        q.n *= 2

if __name__ == '__main__':
    p = Value(Point, 1.5, 3)
    points = Array(Point, [(1.0, 1), (2.0, 2)])
    child = Process(target=work, args=(p, points))
    child.start()
    child.join()
    print(p.x, p.n, [(q.x, q.n) for q in points])
