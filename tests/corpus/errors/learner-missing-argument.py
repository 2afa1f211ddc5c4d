class Shape:
    def __init__(self, width, height):
        self.width = width
        self.height = height
    def area(scale):
        return self.width * self.height * scale
s = Shape(2, 3)
try:
    Shape(2)
except TypeError as e:
    print(e)
s.area(5)
