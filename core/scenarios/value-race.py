from multiprocessing import Barrier, Process, Value

WORKERS = 4
ROUNDS = 100


def count(counter, start):
    start.wait()  # so that all begin together
    for _ in range(ROUNDS):
        counter.value += 1  # reads, adds one, writes


if __name__ == '__main__':
    counter = Value('i', 0)
    start = Barrier(WORKERS)
    workers = [Process(target=count, args=(counter, start)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print('Expected:', WORKERS * ROUNDS)
    print('Counted:', counter.value)
