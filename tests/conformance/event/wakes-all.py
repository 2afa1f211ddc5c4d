# compare: sorted-lines
from multiprocessing import Barrier, Event, Process

def wait(ready, go, n):
    ready.wait()
    print(n, go.wait())

if __name__ == '__main__':
    go, ready = Event(), Barrier(5)
    ps = [Process(target=wait, args=(ready, go, n)) for n in range(4)]
    for p in ps:
        p.start()
    ready.wait()
    go.set()
    for p in ps:
        p.join()
    print('z', go.is_set())
