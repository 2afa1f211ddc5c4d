# compare: exact
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait

def report(w):
    for i in range(2):
        w.send(i)
    w.close()

if __name__ == '__main__':
    total, readers = 0, []
    for _ in range(4):
        r, w = Pipe(duplex=False)
        readers.append(r)
        p = Process(target=report, args=(w,))
        p.start()
        # Closed before the next is made, so that no forked child has a copy.
        w.close()
    while readers:
        for r in wait(readers):
            try:
                total += r.recv()
            except EOFError:
                readers.remove(r)
    print(total)
