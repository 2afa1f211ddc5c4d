/** A program that uses what most programs use: run once by each worker of a page, before a person needs it. */
export const WARM_UP = `
import json, time
from multiprocessing import Process, Lock

def work(lock, n):
    with lock:
        with open('warm.json') as file:
            count = json.load(file)['count']
        time.sleep(0.01)
        with open('warm.json', 'w') as file:
            json.dump({'count': count + n}, file)
        print('worker', n, f'{count:>4}')

if __name__ == '__main__':
    lock = Lock()
    with open('warm.json', 'w') as file:
        json.dump({'count': 0}, file)
    for round in range(3):
        workers = [Process(target=work, args=(lock, n)) for n in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
`;
