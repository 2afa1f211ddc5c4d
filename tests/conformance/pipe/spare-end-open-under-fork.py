# presets: fork
# until: 2
# The consumer has inherited a copy of the sending end: it never sees the end of the pipe.
from multiprocessing import Pipe, Process

def consume(r):
    try:
        while True:
            print(r.recv())
    except EOFError:
        print('never')

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=consume, args=(r,))
    p.start()
    r.close()
    w.send('one')
    w.send('two')
    w.close()
    p.join()
