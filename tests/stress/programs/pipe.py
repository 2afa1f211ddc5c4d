from multiprocessing import Pipe, RawArray


def work(n, pipes, got):
    """All stand in a circle: each takes from the one before it and sends to the one after."""
    before = pipes[n][0]
    after = pipes[(n + 1) % PROCESSES][1]
    for i in range(OPERATIONS):
        after.send(n * PRODUCER + i)
        got[n] = before.recv()


if __name__ == '__main__':
    got = RawArray('i', PROCESSES)
    pipes = [Pipe(random.choice([True, False])) for _ in range(PROCESSES)]
    run(work, pipes, got)
    print('done')
