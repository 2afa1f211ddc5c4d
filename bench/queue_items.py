"""Twenty thousand ints from one process to another through a Queue.

Done again and again, each time between two printed lines. The first time tells what a person waits for who has just
come, the last ones what it costs.
"""
from multiprocessing import Process, Queue

ITEMS = 20_000
TIMES = 6


def produce(queue):
    for item in range(ITEMS):
        queue.put(item)


def once():
    queue = Queue()
    producer = Process(target=produce, args=(queue,))
    producer.start()
    total = sum(queue.get() for _ in range(ITEMS))
    producer.join()
    assert total == ITEMS * (ITEMS - 1) // 2


if __name__ == '__main__':
    for _ in range(TIMES):
        print('begun', flush=True)
        once()
        print('ended', ITEMS, flush=True)
