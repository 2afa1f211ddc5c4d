from multiprocessing import Lock, RawArray


def work(n, lock, inside):
    for _ in range(OPERATIONS):
        with lock:
            inside[n] = 1
            inside[n] = 0


if __name__ == '__main__':
    lock = Lock()
    inside = RawArray('i', PROCESSES)
    run(work, lock, inside)
    print('done')
