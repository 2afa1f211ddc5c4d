# compare: exact
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait

def work(w, n):
    for i in range(3):
        w.send((n, i))
    w.close()

if __name__ == '__main__':
    readers, ps = [], []
    for n in range(3):
        r, w = Pipe(duplex=False)
        readers.append(r)
        ps.append(Process(target=work, args=(w, n)))
        ps[-1].start()
        w.close()
    got = []
    while readers:
        for r in wait(readers):
            try:
                got.append(r.recv())
            except EOFError:
                readers.remove(r)
    print(sorted(got))
    for p in ps:
        p.join()
