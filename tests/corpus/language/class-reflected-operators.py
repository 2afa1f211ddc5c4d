class N:
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        print('add', type(o).__name__)
        return NotImplemented
    def __radd__(self, o):
        print('radd', type(o).__name__)
        return f'radd {o}'
    def __rsub__(self, o):
        return f'{o} - N'
    def __rfloordiv__(self, o):
        return f'{o} // N'
    def __rmod__(self, o):
        return f'{o} % N'
    def __rpow__(self, o):
        return f'{o} ** N'
    def __rlshift__(self, o):
        return f'{o} << N'
    def __rand__(self, o):
        return f'{o} & N'
    def __rdivmod__(self, o):
        return 'divmod'

n = N(1)
print(1 + n)
try:
    n + 1
except TypeError as e:
    print(e)
try:
    n + N(2)
except TypeError as e:
    print(e)
print(10 - n, 10 // n, 10 % n, 2 ** n, 1 << n, 6 & n, divmod(1, n))

class Base:
    def __add__(self, o):
        return 'base add'
    def __radd__(self, o):
        return 'base radd'
class Sub(Base):
    def __radd__(self, o):
        return 'sub radd'
print(Base() + Sub(), Sub() + Base(), Base() + Base(), 1 + Sub())
