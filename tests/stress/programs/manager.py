from multiprocessing import Manager


def work(n, items):
    for i in range(OPERATIONS):
        items.append(n * PRODUCER + i)


if __name__ == '__main__':
    with Manager() as manager:
        items = manager.list()
        run(work, items)
        taken = list(items)
        for n in range(PROCESSES if KILLS == 0 else 0):
            assert [item for item in taken if item // PRODUCER == n] == [n * PRODUCER + i for i in range(OPERATIONS)]
    print('done')
