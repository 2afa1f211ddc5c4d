from multiprocessing import Pool, RawArray, active_children


def begin(cells):
    global got
    got = cells


def task(item):
    got[item % PROCESSES] = item
    return item


if __name__ == '__main__':
    got = RawArray('i', PROCESSES)
    items = range(PROCESSES * OPERATIONS)
    with Pool(PROCESSES, begin, (got,)) as pool:
        half = len(items) // 2
        first = pool.map_async(task, items[:half], random.choice([1, 7, 50]))
        second = pool.imap(task, items[half:], random.choice([1, 7, 50]))
        kill_some(active_children())
        assert first.get() + list(second) == list(items)
        pool.close()
        pool.join()
    print('done')
