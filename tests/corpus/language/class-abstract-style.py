class Shape:
    def area(self):
        raise NotImplementedError('area is up to the subclass')
    def describe(self):
        return f'{type(self).__name__} of area {self.area()}'

class Square(Shape):
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2

class Blob(Shape):
    pass

print(Square(3).describe())
try:
    Blob().describe()
except NotImplementedError as e:
    print(type(e).__name__, e)

class Mixin:
    def to_dict(self):
        return dict(self.__dict__)
class Rect(Mixin, Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h
print(Rect(2, 3).to_dict(), Rect(2, 3).describe())
