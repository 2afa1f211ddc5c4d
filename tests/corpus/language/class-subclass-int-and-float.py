class Celsius(float):
    def fahrenheit(self):
        return self * 9 / 5 + 32
c = Celsius(100)
print(c, c.fahrenheit(), type(c + 1).__name__)

class Flag(int):
    def __repr__(self):
        return f'Flag({int(self)})'
f = Flag(6)
print([f], f + 1, f == 6, hash(f) == hash(6), {6: 'six'}[f])
