# compare: exact
from multiprocessing import Queue

if __name__ == '__main__':
    q, other = Queue(), Queue()
    q.put(other)
    q.put('after')
    print(q.get(timeout=10))
