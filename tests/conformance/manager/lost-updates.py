# compare: exact
# get and set of an entry are two calls: without a lock increments can be lost, never gained.
from multiprocessing import Manager, Process

def add(d, times):
    for _ in range(times):
        d['n'] += 1

if __name__ == '__main__':
    with Manager() as manager:
        d = manager.dict(n=0)
        ps = [Process(target=add, args=(d, 20)) for _ in range(2)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(1 <= d['n'] <= 40)
