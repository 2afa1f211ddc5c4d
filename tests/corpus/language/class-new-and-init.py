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
