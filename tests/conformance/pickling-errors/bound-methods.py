# compare: exact
from multiprocessing import Pipe, Process

class Counter:
    def __init__(self, start):
        self.n = start

    def add(self, by):
        self.n += by
        return self.n

    @classmethod
    def make(cls, n):
        return cls(n).n

    @staticmethod
    def double(n):
        return 2 * n

def work(conn):
    for f in conn.recv():
        conn.send(f(10))

if __name__ == '__main__':
    a, b = Pipe()
    counter = Counter(1)
    p = Process(target=work, args=(b,))
    p.start()
    a.send([counter.add, counter.add, Counter.make, Counter.double, [7, 10].count, abs])
    print([a.recv() for _ in range(6)], counter.n)
    p.join()
