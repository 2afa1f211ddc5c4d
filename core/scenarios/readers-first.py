import time
from multiprocessing import Condition, Process, Value

READERS = 3
TIMES = 3


class Book:
    def __init__(self):
        self.changed = Condition()
        self.readers = Value('i', 0, lock=False)
        self.writing = Value('i', 0, lock=False)

    def begin_reading(self):
        with self.changed:
            self.changed.wait_for(lambda: self.writing.value == 0)
            self.readers.value += 1

    def begin_writing(self):
        with self.changed:
            # a writer must be alone
            self.changed.wait_for(lambda: self.readers.value + self.writing.value == 0)
            self.writing.value = 1

    def leave(self, count):
        with self.changed:
            count.value -= 1
            self.changed.notify_all()


def read(book, number):
    time.sleep(number / 10)
    for _ in range(TIMES):
        book.begin_reading()
        print('A reader goes in')
        time.sleep(0.3)
        print('A reader goes out')
        book.leave(book.readers)


def write(book):
    time.sleep(0.3)
    print('The writer comes')
    book.begin_writing()
    print('The writer goes in')
    time.sleep(0.2)
    print('The writer goes out')
    book.leave(book.writing)


if __name__ == '__main__':
    book = Book()
    people = [Process(target=read, args=(book, n)) for n in range(1, READERS + 1)]
    people.append(Process(target=write, name='Writer', args=(book,)))
    for person in people:
        person.start()
    for person in people:
        person.join()
    print('The library closes')
