# compare: exact
import time
from multiprocessing import Process

def spin():
    n = 0
    while True:
        n += 1

if __name__ == '__main__':
    p = Process(target=spin)
    p.start()
    time.sleep(0.3)
    print(p.is_alive())
    p.terminate()
    p.join()
    print(p.exitcode)
