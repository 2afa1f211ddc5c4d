# compare: exact
from multiprocessing import Process, Queue

def produce(q, name):
    for n in range(15):
        q.put((name, n))

if __name__ == '__main__':
    q = Queue()
    ps = [Process(target=produce, args=(q, name)) for name in 'xyz']
    for p in ps:
        p.start()
    got = {name: [] for name in 'xyz'}
    for _ in range(45):
        name, n = q.get()
        got[name].append(n)
    for p in ps:
        p.join()
    print([got[name] == list(range(15)) for name in 'xyz'], q.empty())
