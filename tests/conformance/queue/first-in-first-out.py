# compare: exact
from multiprocessing import Process, Queue

def produce(q):
    for n in range(10):
        q.put(n)
    q.put(None)

if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    print(list(iter(q.get, None)))
    p.join()
    print(p.exitcode, q.empty())
