# compare: exact
import time
from multiprocessing import Process

def slow():
    time.sleep(1)
    print('child ends after the error of main')

if __name__ == '__main__':
    p = Process(target=slow)
    p.start()
    raise RuntimeError('main fails')
