# compare: sorted-lines
import time
from multiprocessing import Lock, Process

def transfer(name, first, second):
    with first, second:
        time.sleep(0.05)
        print(name, 'has both')

if __name__ == '__main__':
    a, b = Lock(), Lock()
    workers = [Process(target=transfer, args=(n, a, b)) for n in 'pqr']
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print('zz done')
