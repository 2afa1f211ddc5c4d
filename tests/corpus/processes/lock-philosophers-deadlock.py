# compare: hang
import time
from multiprocessing import Lock, Process

N = 3

def philosopher(i, forks):
    left, right = forks[i], forks[(i + 1) % N]
    left.acquire()
    print(f'philosopher {i} holds fork {i}')
    time.sleep(1.2)
    right.acquire()
    print(f'philosopher {i} eats')

if __name__ == '__main__':
    forks = [Lock() for _ in range(N)]
    table = [Process(target=philosopher, args=(i, forks)) for i in range(N)]
    for p in table:
        p.start()
    for p in table:
        p.join()
