import time
from multiprocessing import Process, Queue

PRODUCERS = 3
CONSUMERS = 2
ITEMS = 4  # of each producer


def produce(queue, name):
    for number in range(1, ITEMS + 1):
        time.sleep(0.05)
        queue.put(f'{name}, item {number}')


def consume(queue, name):
    while (item := queue.get()) is not None:
        print(f'{name} gets {item}')
    print(f'{name} stops')


if __name__ == '__main__':
    queue = Queue()
    givers = [f'Producer {n}' for n in range(PRODUCERS)]
    takers = [f'Consumer {n}' for n in range(CONSUMERS)]
    producers = [Process(target=produce, name=name, args=(queue, name)) for name in givers]
    consumers = [Process(target=consume, name=name, args=(queue, name)) for name in takers]
    for process in producers + consumers:
        process.start()
    for producer in producers:
        producer.join()
    for _ in range(CONSUMERS):
        queue.put(None)  # says that nothing more comes
    for consumer in consumers:
        consumer.join()
    print('All are done')
