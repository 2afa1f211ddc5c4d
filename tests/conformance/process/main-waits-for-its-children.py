# compare: exact
import time
from multiprocessing import Process

def work():
    time.sleep(0.5)
    print('child, after the end of main')

if __name__ == '__main__':
    Process(target=work).start()
    print('end of main')
