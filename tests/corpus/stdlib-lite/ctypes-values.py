"""ctypes: numbers that wrap, arrays, structures."""
import ctypes
from ctypes import Structure, c_bool, c_char, c_double, c_int, c_int8, c_long, c_short, c_ubyte, sizeof

i = c_int(5)
i.value += 3
print(i, i.value, c_int(), c_int(2**31).value, c_ubyte(-1).value, c_int8(200).value, c_double(2).value, c_bool(5).value, bool(c_int(0)))
print([sizeof(t) for t in (c_char, c_short, c_int, c_long, c_double, c_bool)], c_char(b'x').value, c_char(65), c_double(1.5))
a = (c_int * 5)(1, 2, 3)
a[4] = 9
a[1:3] = [7, 8]
print(list(a), len(a), a[-1], a[1:4], sizeof(a), type(a).__name__, sum(a))
s = ctypes.create_string_buffer(b'hi', 5)
print(s.value, s.raw, sizeof(s), s[0])
s.value = b'new'
print(s.value, s[:])


class Point(Structure):
    _fields_ = [('x', c_int), ('y', c_double)]


class Shape(Structure):
    _fields_ = [('name', c_char * 8), ('corner', Point), ('sides', c_short)]


p = Point(1, 2.5)
p.x += 1
q = Shape(b'square', p, 4)
q.corner.y = 7
print(p.x, p.y, q.name, q.corner.x, q.corner.y, q.sides, sizeof(Point), sizeof(Shape), Point.y.offset, p.y, Point(y=3).y)
points = (Point * 3)((1, 2), (3, 4))
points[2].x = 5
print([(pt.x, pt.y) for pt in points])
for attempt in (
    lambda: a[5],
    lambda: (c_int * 2)(1, 2, 3),
    lambda: Point(1, 2, 3),
    lambda: setattr(s, 'value', b'too long'),
    lambda: c_double('x'),
    lambda: c_char(b'xy'),
    lambda: a.__setitem__(slice(0, 2), [1]),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
