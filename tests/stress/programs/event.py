from multiprocessing import Event, Semaphore


def work(n, arrived, gates):
    for i in range(OPERATIONS):
        arrived.release()
        gates[i % 2].wait()


def open_gates(arrived, gates):
    """All have passed the last gate when they have arrived at the next one."""
    for i in range(OPERATIONS):
        for _ in range(PROCESSES):
            arrived.acquire()
        gates[(i + 1) % 2].clear()
        gates[i % 2].set()


if __name__ == '__main__':
    arrived = Semaphore(0)
    gates = [Event(), Event()]
    opener = Process(target=open_gates, args=(arrived, gates))
    opener.start()
    run(work, arrived, gates)
    opener.join()
    print('done')
