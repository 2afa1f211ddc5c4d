# compare: exact
import time
from multiprocessing import Process

def announce(text, delay):
    time.sleep(delay)
    print(text)

if __name__ == '__main__':
    children = [Process(target=announce, args=a) for a in (('third', 1.8), ('first', 0.0), ('second', 0.9))]
    for c in children:
        c.start()
    for c in children:
        c.join()
    print('last')
