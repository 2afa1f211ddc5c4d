from multiprocessing import Condition, Lock, RawArray, RawValue

ROOM = 5


def work(n, inside, count, not_full, not_empty):
    if n % 2 == 0:
        produce(n, inside, count, not_full, not_empty)
    else:
        consume(n, inside, count, not_full, not_empty)


def produce(n, inside, count, not_full, not_empty):
    for _ in range(OPERATIONS):
        with not_full:
            not_full.wait_for(lambda: count.value < ROOM)
            inside[n] = 1
            count.value += 1
            inside[n] = 0
            not_empty.notify()


def consume(n, inside, count, not_full, not_empty):
    for _ in range(OPERATIONS):
        with not_empty:
            while count.value == 0:
                not_empty.wait()
            inside[n] = 1
            count.value -= 1
            inside[n] = 0
            not_full.notify()


if __name__ == '__main__':
    lock = Lock()
    inside = RawArray('i', PROCESSES)
    count = RawValue('i', 0)
    not_full = Condition(lock)
    not_empty = Condition(lock)
    run(work, inside, count, not_full, not_empty)
    print('done')
