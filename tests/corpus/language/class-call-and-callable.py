class Multiplier:
    def __init__(self, k):
        self.k = k
    def __call__(self, x, *more, scale=1):
        return [v * self.k * scale for v in (x, *more)]

double = Multiplier(2)
print(double(4), double(1, 2, 3), double(1, scale=10))
print(callable(double), list(map(double, [1, 2])))

class Meta:
    pass
m = Meta()
m.__call__ = lambda: 'instance attribute'
try:
    m()
except TypeError as e:
    print(e)
print(m.__call__())
Meta.__call__ = lambda self: 'class attribute'
print(m())
