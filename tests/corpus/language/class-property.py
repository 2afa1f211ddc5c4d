class Circle:
    def __init__(self, radius):
        self.radius = radius

    @property
    def radius(self):
        """The radius."""
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError('negative radius')
        self._radius = value

    @radius.deleter
    def radius(self):
        print('deleting')
        del self._radius

    @property
    def area(self):
        return 3 * self._radius ** 2

c = Circle(2)
print(c.radius, c.area)
c.radius = 5
print(c.area)
try:
    c.radius = -1
except ValueError as e:
    print(e)
try:
    c.area = 3
except AttributeError as e:
    print(e)
try:
    del c.area
except AttributeError as e:
    print(e)
del c.radius
try:
    c.radius
except AttributeError as e:
    print(e)
print(Circle.radius.__doc__, type(Circle.area).__name__)

class Old:
    def get(self):
        return 'got'
    def put(self, v):
        print('put', v)
    x = property(get, put)

o = Old()
o.x = 4
print(o.x)
