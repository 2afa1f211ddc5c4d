import time
from multiprocessing import Array, Condition, Process, Value

SIZE = 3
CONSUMERS = 3
ITEMS = 4  # for each consumer


class Buffer:
    def __init__(self):
        self.changed = Condition()
        self.slots = Array('i', SIZE, lock=False)
        self.taken = Value('i', 0, lock=False)
        self.stored = Value('i', 0, lock=False)

    def put(self, item):
        with self.changed:
            while self.stored.value - self.taken.value == SIZE:
                self.changed.wait()
            self.slots[self.stored.value % SIZE] = item
            self.stored.value += 1
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while self.stored.value == self.taken.value:
                self.changed.wait()
            item = self.slots[self.taken.value % SIZE]
            self.taken.value += 1
            self.changed.notify_all()
            return item


def consume(buffer, name):
    for _ in range(ITEMS):
        print(f'{name} gets {buffer.get()}')


if __name__ == '__main__':
    buffer = Buffer()
    names = [f'Consumer {n}' for n in range(CONSUMERS)]
    consumers = [Process(target=consume, name=name, args=(buffer, name)) for name in names]
    for consumer in consumers:
        consumer.start()
    for item in range(1, CONSUMERS * ITEMS + 1):
        time.sleep(0.1)  # makes it
        buffer.put(item)
    for consumer in consumers:
        consumer.join()
    print('In the buffer:', buffer.stored.value - buffer.taken.value)
