import time
from multiprocessing import Process, Queue

PRODUCERS = 3
CONSUMERS = 2
ITEMS = 4  # of each producer


def produce(queue, name):
    for number in range(1, ITEMS + 1):
        time.sleep(0.05)
        queue.put(f'{name}{number}')


def consume(queue, name):
    while (item := queue.get()) is not None:
        print(f'{name} gets {item}')
    print(f'{name} stops')


if __name__ == '__main__':
    queue = Queue()
    producers = [Process(target=produce, args=(queue, f'P{n}-')) for n in range(PRODUCERS)]
    consumers = [Process(target=consume, args=(queue, f'Consumer {n}')) for n in range(CONSUMERS)]
    for process in producers + consumers:
        process.start()
    for producer in producers:
        producer.join()
    for _ in range(CONSUMERS):
        queue.put(None)  # says that nothing more comes
    for consumer in consumers:
        consumer.join()
    print('All are done')
