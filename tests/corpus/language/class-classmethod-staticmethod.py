class Date:
    count = 0

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        Date.count += 1

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('-')))

    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    def __repr__(self):
        return f'{type(self).__name__}({self.y}, {self.m}, {self.d})'

class Special(Date):
    pass

print(Date.parse('2024-02-29'), Special.parse('1999-12-31'))
print(Date.is_leap(2000), Date.is_leap(1900), Date(1, 1, 1).is_leap(2024))
print(Date.count, Special.count)
d = Special.parse('2000-01-01')
print(d.parse('2001-01-01'))
print(type(Date.__dict__['parse']).__name__, type(Date.__dict__['is_leap']).__name__)
print(Date.parse.__self__ is Date)
