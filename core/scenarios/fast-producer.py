import time
from multiprocessing import Process, Queue

ITEMS = 10
MAKE = 1  # tenths of a second for each
USE = 3  # tenths of a second for each


def produce(queue):
    for number in range(1, ITEMS + 1):
        time.sleep(MAKE / 10)
        queue.put(number)
        print(f'Made {number}, in the queue: {queue.qsize()}')
    queue.put(None)  # says that nothing more comes


def consume(queue):
    while (number := queue.get()) is not None:
        time.sleep(USE / 10)
        print(f'Used {number}')


if __name__ == '__main__':
    queue = Queue()
    people = [
        Process(target=produce, name='Producer', args=(queue,)),
        Process(target=consume, name='Consumer', args=(queue,)),
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
    print('Nothing is left')
