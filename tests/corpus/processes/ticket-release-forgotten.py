# compare: hang
import time
from multiprocessing import Lock, Process

def buy(lock):
    lock.acquire()
    print('inside')
    time.sleep(0.05)

if __name__ == '__main__':
    lock = Lock()
    buyers = [Process(target=buy, args=(lock,)) for _ in range(3)]
    for b in buyers:
        b.start()
    for b in buyers:
        b.join()
    print('all done')
