# compare: exact
from multiprocessing import Process, Queue

def produce(q, first):
    for n in range(first, first + 5):
        q.put(n)

def consume(q, results):
    total = 0
    for n in iter(q.get, None):
        total += n
    results.put(total)

if __name__ == '__main__':
    q, results = Queue(), Queue()
    producers = [Process(target=produce, args=(q, 100 * i)) for i in range(3)]
    consumers = [Process(target=consume, args=(q, results)) for _ in range(2)]
    for p in producers + consumers:
        p.start()
    for p in producers:
        p.join()
    for _ in consumers:
        q.put(None)
    print(sum(results.get() for _ in consumers))
    for c in consumers:
        c.join()
    print([p.exitcode for p in producers + consumers])
