import time
from multiprocessing import JoinableQueue, Process

WORKERS = 3
JOBS = 9


def work(queue, name):
    while True:
        job = queue.get()
        time.sleep(0.2)
        print(f'{name} has done job {job}')
        queue.task_done()


if __name__ == '__main__':
    queue = JoinableQueue()
    for number in range(1, WORKERS + 1):
        worker = Process(target=work, args=(queue, f'Worker {number}'), daemon=True)
        worker.start()
    for job in range(1, JOBS + 1):
        queue.put(job)
    queue.join()
    print('The main process goes home')
