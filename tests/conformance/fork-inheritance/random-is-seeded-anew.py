# compare: exact
# presets: fork
# A forked child of multiprocessing does not go on with its parent's random numbers.
import random
from multiprocessing import Process, Queue

def draw(q):
    q.put(random.random())

if __name__ == '__main__':
    random.seed(5)
    q = Queue()
    ps = [Process(target=draw, args=(q,)) for _ in range(2)]
    for p in ps:
        p.start()
    drawn = [q.get() for _ in ps]
    for p in ps:
        p.join()
    drawn.append(random.random())
    random.seed(5)
    print(len(set(drawn)), drawn[2] == random.random())
