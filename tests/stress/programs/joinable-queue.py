from multiprocessing import JoinableQueue, RawArray


def work(n, items, got):
    if n % 2 == 0:
        for i in range(OPERATIONS):
            items.put(n * PRODUCER + i)
        items.join()
    else:
        for _ in range(OPERATIONS):
            got[n] = items.get()
            items.task_done()


if __name__ == '__main__':
    items = JoinableQueue(random.choice([0, 1, 16]))
    got = RawArray('i', PROCESSES)
    run(work, items, got)
    items.join()
    print('done')
