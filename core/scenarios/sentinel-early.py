import time
from multiprocessing import Process, Queue

PRODUCERS = 2
ITEMS = 4  # of each producer


def produce(queue, name):
    for number in range(1, ITEMS + 1):
        time.sleep(0.1)
        queue.put(f'{name}{number}')


def consume(queue):
    while (item := queue.get()) is not None:
        print(f'Got {item}')
    print('The consumer stops')


if __name__ == '__main__':
    queue = Queue()
    producers = [Process(target=produce, args=(queue, f'P{n}-')) for n in range(PRODUCERS)]
    consumer = Process(target=consume, name='Consumer', args=(queue,))
    for process in [*producers, consumer]:
        process.start()
    time.sleep(0.3)
    queue.put(None)  # says that nothing more comes
    for process in [*producers, consumer]:
        process.join()
    lost = 0
    while not queue.empty():
        queue.get()
        lost += 1
    print('Left behind:', lost)
