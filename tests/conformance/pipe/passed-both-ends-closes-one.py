# compare: exact
from multiprocessing import Pipe, Process

def consume(r, w):
    w.close()
    try:
        while True:
            print(r.recv())
    except EOFError:
        print('end')

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=consume, args=(r, w))
    p.start()
    r.close()
    for word in ('a', 'b', 'c'):
        w.send(word)
    w.close()
    p.join()
    print(p.exitcode)
