from multiprocessing import RawArray, SimpleQueue


def work(n, items, got):
    if n % 2 == 0:
        for i in range(OPERATIONS):
            items.put(n * PRODUCER + i)
    else:
        for _ in range(OPERATIONS):
            got[n] = items.get()


if __name__ == '__main__':
    items = SimpleQueue()
    got = RawArray('i', PROCESSES)
    run(work, items, got)
    print('done')
