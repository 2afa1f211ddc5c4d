# compare: exact
# The feeder thread prints the error; the next item comes through.
from multiprocessing import Queue

if __name__ == '__main__':
    q = Queue(1)
    q.put(lambda: 0)
    q.put('fine', timeout=10)
    print(q.get(timeout=10))
