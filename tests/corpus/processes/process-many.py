# compare: exact
import time
from multiprocessing import Lock, Process

def work(n, lock):
    time.sleep(0.01)
    with lock:
        open('done.txt', 'a').write(f'{n}\n')

if __name__ == '__main__':
    lock = Lock()
    workers = [Process(target=work, args=(n, lock)) for n in range(12)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print(sorted(int(n) for n in open('done.txt')), {w.exitcode for w in workers})
