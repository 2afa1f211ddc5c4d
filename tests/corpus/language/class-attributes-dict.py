class Point:
    dims = 2
    def __init__(self, x, y):
        self.x = x
        self.y = y

p = Point(1, 2)
print(p.__dict__, vars(p))
p.z = 3
print(p.__dict__)
del p.x
print(p.__dict__)
p.__dict__['w'] = 9
print(p.w)
print(sorted(k for k in Point.__dict__ if not k.startswith('__')))
print('dims' in p.__dict__, 'dims' in Point.__dict__)
print(getattr(p, 'y'), getattr(p, 'nope', 'default'), hasattr(p, 'y'), hasattr(p, 'x'))
setattr(p, 'x', 100)
print(p.x)
delattr(p, 'x')
print(hasattr(p, 'x'))
try:
    getattr(p, 'nope')
except AttributeError as e:
    print(e)
try:
    del p.nope
except AttributeError as e:
    print(e)
try:
    Point.nope
except AttributeError as e:
    print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    'a'.size
except AttributeError as e:
    print(e)
try:
    object().x = 1
except AttributeError as e:
    print(e)
