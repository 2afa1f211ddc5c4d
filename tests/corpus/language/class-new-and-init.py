class Single:
    _one = None
    def __new__(cls):
        if cls._one is None:
            cls._one = super().__new__(cls)
            print('made')
        return cls._one
    def __init__(self):
        print('init')

print(Single() is Single())

class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())
u = Upper('shout')
print(u, type(u).__name__, len(u), u + '!', isinstance(u, str))

class Strange:
    def __new__(cls):
        return 42
    def __init__(self):
        print('never')
print(Strange())

class BadInit:
    def __init__(self):
        return 1
try:
    BadInit()
except TypeError as e:
    print(e)

class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))
    @property
    def left(self):
        return self[0]
p = Pair(1, 2)
print(p, p.left, p == (1, 2), isinstance(p, tuple))
