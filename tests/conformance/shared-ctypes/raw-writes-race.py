# compare: exact
# Two writers of different slots do not disturb each other.
from multiprocessing import Process, RawArray

def fill(a, first):
    for i in range(first, len(a), 2):
        a[i] = i

if __name__ == '__main__':
    a = RawArray('i', 40)
    ps = [Process(target=fill, args=(a, first)) for first in (0, 1)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(a[:] == list(range(40)))
