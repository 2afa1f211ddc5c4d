# compare: exact
"""A child shows each of a group of exceptions with its own lines; a group goes through a queue as it is."""
import sys
import traceback
from multiprocessing import Process, Queue


def check(number):
    if number % 2:
        raise ValueError(f'{number} is odd')


def work(queue):
    errors = []
    for number in range(4):
        try:
            check(number)
        except ValueError as e:
            errors.append(e)
    group = ExceptionGroup('not all are even', errors)
    queue.put(group)
    try:
        raise group
    except ExceptionGroup:
        traceback.print_exc()
        sys.exit(3)


if __name__ == '__main__':
    queue = Queue()
    process = Process(target=work, args=(queue,))
    process.start()
    group = queue.get()
    process.join()
    print(repr(group), group.exceptions, process.exitcode)
