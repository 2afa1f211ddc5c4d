import time
from multiprocessing import Condition, Process, Value

READERS = 2
WRITERS = 2
TIMES = 3


class Book:
    def __init__(self):
        self.changed = Condition()
        self.readers = Value('i', 0, lock=False)
        self.waiting = Value('i', 0, lock=False)  # writers that wait
        self.writing = Value('i', 0, lock=False)

    def begin_reading(self):
        with self.changed:
            self.changed.wait_for(lambda: self.writing.value + self.waiting.value == 0)
            self.readers.value += 1

    def begin_writing(self):
        with self.changed:
            self.waiting.value += 1
            self.changed.wait_for(lambda: self.readers.value + self.writing.value == 0)
            self.waiting.value -= 1
            self.writing.value = 1

    def leave(self, count):
        with self.changed:
            count.value -= 1
            self.changed.notify_all()


def read(book):
    time.sleep(0.3)
    book.begin_reading()
    print('A reader goes in')
    time.sleep(0.1)
    print('A reader goes out')
    book.leave(book.readers)


def write(book):
    for _ in range(TIMES):
        book.begin_writing()
        print('A writer goes in')
        time.sleep(0.2)
        print('A writer goes out')
        book.leave(book.writing)


if __name__ == '__main__':
    book = Book()
    people = [Process(target=write, args=(book,)) for _ in range(WRITERS)]
    people += [Process(target=read, args=(book,)) for _ in range(READERS)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    print('The library closes')
