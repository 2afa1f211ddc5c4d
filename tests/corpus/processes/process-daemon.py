# compare: exact
import time
from multiprocessing import Process

def forever():
    while True:
        time.sleep(0.05)

def short():
    print('daemon that ends')

if __name__ == '__main__':
    d = Process(target=forever, daemon=True)
    e = Process(target=short)
    e.daemon = True
    d.start()
    e.start()
    e.join()
    print(d.daemon, d.is_alive(), e.exitcode)
    print('main ends')
