# compare: exact
import json
import os
from multiprocessing import Process, current_process

def report(n):
    json.dump([os.getpid(), os.getppid(), current_process().pid], open(f'pid{n}.json', 'w'))

if __name__ == '__main__':
    workers = [Process(target=report, args=(n,)) for n in range(3)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    reports = [json.load(open(f'pid{n}.json')) for n in range(3)]
    print([r[0] == w.pid == w.ident == r[2] for r, w in zip(reports, workers)])
    print([r[1] == os.getpid() for r in reports])
    print(len({r[0] for r in reports} | {os.getpid()}), current_process().pid == os.getpid())
