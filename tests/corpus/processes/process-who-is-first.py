# compare: one-of 24
import random
import time
from multiprocessing import Process

def run(name, delay):
    time.sleep(delay)
    print(name)

if __name__ == '__main__':
    delays = [0.3, 1.1]
    random.shuffle(delays)
    runners = [Process(target=run, args=(name, delay)) for name, delay in zip('ab', delays)]
    for r in runners:
        r.start()
    for r in runners:
        r.join()
    print('finished')
