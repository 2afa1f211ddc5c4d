from multiprocessing import Value


def work(n, count):
    for _ in range(OPERATIONS):
        with count.get_lock():
            count.value += 1


if __name__ == '__main__':
    count = Value('i', 0)
    run(work, count)
    assert KILLS > 0 or count.value == PROCESSES * OPERATIONS
    print('done')
