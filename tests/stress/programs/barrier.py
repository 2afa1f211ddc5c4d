from multiprocessing import Barrier


def work(n, barrier):
    for _ in range(OPERATIONS):
        barrier.wait()


if __name__ == '__main__':
    barrier = Barrier(PROCESSES)
    run(work, barrier)
    print('done')
