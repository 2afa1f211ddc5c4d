# compare: exact
import sys
import time
from multiprocessing import Process

def slow():
    time.sleep(0.8)
    print('child ends')

if __name__ == '__main__':
    p = Process(target=slow)
    p.start()
    print('main leaves')
    sys.exit(7)
