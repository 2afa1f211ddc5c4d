class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())
u = Upper('shout')
print(u, type(u).__name__, len(u), u + '!', isinstance(u, str))

class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))
    @property
    def left(self):
        return self[0]
p = Pair(1, 2)
print(p, p.left, p == (1, 2), isinstance(p, tuple))

class Names(set):
    pass
n = Names([1, 2])
print(n, 1 in n)
