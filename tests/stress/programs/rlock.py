from multiprocessing import RawArray, RLock


def work(n, lock, inside):
    for i in range(OPERATIONS):
        with lock:
            inside[n] = 1
            with lock:
                pass
            inside[n] = 0


if __name__ == '__main__':
    lock = RLock()
    inside = RawArray('i', PROCESSES)
    run(work, lock, inside)
    print('done')
