# compare: exact
from multiprocessing import Pipe, Process

def child(w):
    for n in range(3):
        w.send(n)
    w.close()

if __name__ == '__main__':
    r, w = Pipe(duplex=False)
    print(r.readable, r.writable, w.readable, w.writable)
    p = Process(target=child, args=(w,))
    p.start()
    w.close()
    print(r.recv(), r.recv(), r.recv())
    try:
        r.recv()
    except EOFError as e:
        print('EOFError', e.args)
    p.join()
