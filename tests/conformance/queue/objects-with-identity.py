# compare: exact
from multiprocessing import Queue

class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

if __name__ == '__main__':
    q = Queue()
    a, b = Node('a'), Node('b')
    a.other, b.other = b, a
    q.put([a, b])
    x, y = q.get()
    print(x.other is y, y.other is x, x.name, y.name, x is a)
