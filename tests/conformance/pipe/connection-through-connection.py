# compare: exact
from multiprocessing import Pipe, Process

def child(conn):
    other = conn.recv()
    other.send('through the passed end')
    other.close()

if __name__ == '__main__':
    a, b = Pipe()
    r, w = Pipe(False)
    p = Process(target=child, args=(b,))
    p.start()
    a.send(w)
    print(r.recv())
    p.join()
