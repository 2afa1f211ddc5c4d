import time
from multiprocessing import Process, Queue

WORKERS = 2
TENTHS = (8, 1, 1, 1, 1, 1, 1, 1)  # of a second, for each job


def work(queue, name):
    jobs = 0
    while (tenths := queue.get()) is not None:
        time.sleep(tenths / 10)
        jobs += 1
    print(f'{name} ends, jobs done: {jobs}')


if __name__ == '__main__':
    queues = [Queue()] * WORKERS
    for number, tenths in enumerate(TENTHS):
        queues[number % WORKERS].put(tenths)
    workers = []
    for number, queue in enumerate(queues, start=1):
        queue.put(None)  # one for each worker
        worker = Process(target=work, args=(queue, f'Worker {number}'))
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()
    print('All the work is done')
