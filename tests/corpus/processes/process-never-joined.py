# compare: exact
import time
from multiprocessing import Process

def work(n):
    time.sleep(0.5)
    print('child', n)

if __name__ == '__main__':
    Process(target=work, args=(1,)).start()
    print('main is at its end')
