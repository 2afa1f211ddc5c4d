# compare: exact
from multiprocessing.managers import BaseManager

class Maths:
    def __init__(self, base=0):
        self.base = base

    def add(self, x, y):
        return self.base + x + y

    def _hidden(self):
        return 'hidden'

class MathsManager(BaseManager):
    pass

MathsManager.register('Maths', Maths)

if __name__ == '__main__':
    with MathsManager() as manager:
        maths = manager.Maths(100)
        print(maths.add(1, 2), type(maths).__name__)
        try:
            maths._hidden()
        except AttributeError as e:
            print(e)
