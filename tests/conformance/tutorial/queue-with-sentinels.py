# compare: sorted-lines
from multiprocessing import Process, Queue

def produce(q, name):
    for n in range(3):
        q.put(f'{name}{n}')

def consume(q):
    while True:
        item = q.get()
        if item is None:
            break
        print('ate', item)

if __name__ == '__main__':
    q = Queue()
    ps = [Process(target=produce, args=(q, name)) for name in 'abc']
    cs = [Process(target=consume, args=(q,)) for _ in range(2)]
    for p in ps + cs:
        p.start()
    for p in ps:
        p.join()
    for _ in cs:
        q.put(None)
    for c in cs:
        c.join()
    print('z', q.empty())
