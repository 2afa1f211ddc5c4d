# compare: exact
import json
import random
from multiprocessing import Process

def draw(n):
    json.dump([random.randint(0, 10 ** 9) for _ in range(4)], open(f'r{n}.json', 'w'))

if __name__ == '__main__':
    workers = [Process(target=draw, args=(n,)) for n in range(3)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    drawn = [tuple(json.load(open(f'r{n}.json'))) for n in range(3)]
    print(len(set(drawn)), all(0 <= x <= 10 ** 9 for d in drawn for x in d))
