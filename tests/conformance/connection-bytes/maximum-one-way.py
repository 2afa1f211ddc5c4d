# compare: exact
from multiprocessing import Pipe

if __name__ == '__main__':
    r, w = Pipe(False)
    w.send_bytes(b'short')
    print(r.recv_bytes(5), r.closed)
    w.send_bytes(b'longer')
    try:
        r.recv_bytes(5)
    except OSError as e:
        print(type(e).__name__, e.args, r.closed)
    try:
        r.recv_bytes()
    except OSError as e:
        print(e)
