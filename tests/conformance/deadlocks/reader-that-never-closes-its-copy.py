# presets: fork
# until: 2.5
# Two children of a fork, each with a copy of every end: neither sees the end of its pipe.
from multiprocessing import Pipe, Process

def copy(r, w):
    try:
        while True:
            w.send(r.recv())
    except EOFError:
        print('never')

if __name__ == '__main__':
    (r1, w1), (r2, w2) = Pipe(False), Pipe(False)
    p = Process(target=copy, args=(r1, w2))
    p.start()
    w1.send('hello')
    print(r2.recv())
    w1.close()
    p.join()
