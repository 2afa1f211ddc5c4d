from multiprocessing import Queue, RawArray


def work(n, items, got):
    if n % 2 == 0:
        for i in range(OPERATIONS):
            items.put(n * PRODUCER + i)
    else:
        for _ in range(OPERATIONS):
            got[n] = items.get()


if __name__ == '__main__':
    items = Queue(random.choice([0, 1, 16]))
    got = RawArray('i', PROCESSES)
    run(work, items, got)
    print('done')
