# compare: exact
from multiprocessing import Queue

if __name__ == '__main__':
    for size in (0, -1, -5):
        q = Queue(size)
        for n in range(5):
            q.put(n)
        print(size, q.full(), [q.get() for _ in range(5)])
    q = Queue(maxsize=1)
    q.put(0)
    print(q.full(), q.get())
