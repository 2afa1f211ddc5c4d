# compare: exact
import time
from multiprocessing import Process

def work(n):
    time.sleep(0.9 * n)
    print('worker', n)

if __name__ == '__main__':
    workers = [Process(target=work, args=(n,)) for n in (2, 1, 0)]
    for w in workers:
        w.start()
    for w in reversed(workers):
        w.join()
    print('all joined', [w.exitcode for w in workers])
