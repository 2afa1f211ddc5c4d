# until: 2.5
from multiprocessing import Process, Queue

def consume(q):
    while q.get() is not None:
        pass
    print('one consumer is done')

if __name__ == '__main__':
    q = Queue()
    consumers = [Process(target=consume, args=(q,)) for _ in range(2)]
    for c in consumers:
        c.start()
    q.put(None)
    for c in consumers:
        c.join()
