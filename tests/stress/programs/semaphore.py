from multiprocessing import RawArray, Semaphore


def work(n, room, inside):
    for _ in range(OPERATIONS):
        with room:
            inside[n] = 1
            inside[n] = 0


if __name__ == '__main__':
    room = Semaphore(3)
    inside = RawArray('i', PROCESSES)
    run(work, room, inside)
    print('done')
