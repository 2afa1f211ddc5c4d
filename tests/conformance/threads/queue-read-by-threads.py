# compare: exact
import threading
from multiprocessing import Process, Queue

def produce(q):
    for n in range(12):
        q.put(n)
    for _ in range(3):
        q.put(None)

def read():
    for n in iter(q.get, None):
        got.append(n)

if __name__ == '__main__':
    q, got = Queue(), []
    ts = [threading.Thread(target=read) for _ in range(3)]
    for t in ts:
        t.start()
    p = Process(target=produce, args=(q,))
    p.start()
    for t in ts:
        t.join()
    p.join()
    print(sorted(got))
