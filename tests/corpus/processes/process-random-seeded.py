# compare: exact
import random
from multiprocessing import Process

def dice(seed):
    random.seed(seed)
    print(seed, [random.randint(1, 6) for _ in range(8)], random.random())

if __name__ == '__main__':
    for seed in (1, 2, 1):
        p = Process(target=dice, args=(seed,))
        p.start()
        p.join()
