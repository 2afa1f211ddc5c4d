# compare: exact
from multiprocessing import Process

class Counter:
    def __init__(self):
        self.count = 0

    def add(self, n):
        self.count += n
        print('child', self.count)

    @staticmethod
    def static(x):
        print('static', x)

    @classmethod
    def made(cls, x):
        print(cls.__name__, x)

if __name__ == '__main__':
    c = Counter()
    c.count = 10
    for target in (c.add, Counter.static, Counter.made, c.made):
        p = Process(target=target, args=(5,))
        p.start()
        p.join()
    print('main', c.count)
