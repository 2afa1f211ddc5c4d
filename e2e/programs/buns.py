from multiprocessing import Process, Queue, Event, Value, Semaphore
import time, random

def produce(q, food, oven):
    for i in range(4):
        with oven:
            time.sleep(0.1)
        q.put(f'{food} {i + 1}')
        print('made', food, i + 1)

def consume(q, eaten, closed):
    while True:
        item = q.get()
        if item is None:
            break
        time.sleep(0.15)
        with eaten.get_lock():
            eaten.value += 1
        print('ate', item)
    closed.wait()

if __name__ == '__main__':
    q = Queue(6)
    oven = Semaphore(2)
    eaten = Value('i', 0)
    closed = Event()
    makers = [Process(target=produce, args=(q, f, oven), name=f) for f in ('bun', 'fruit', 'rice')]
    eaters = [Process(target=consume, args=(q, eaten, closed), name=f'eater-{i}') for i in (1, 2)]
    for p in makers + eaters: p.start()
    for p in makers: p.join()
    for _ in eaters: q.put(None)
    closed.set()
    for p in eaters: p.join()
    print('eaten:', eaten.value)
