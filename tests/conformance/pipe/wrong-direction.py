# compare: exact
from multiprocessing import Pipe

def attempt(f, *args):
    try:
        print(f(*args))
    except OSError as e:
        print(type(e).__name__, e.args)

if __name__ == '__main__':
    r, w = Pipe(False)
    attempt(r.send, 1)
    attempt(r.send_bytes, b'1')
    attempt(w.recv)
    attempt(w.recv_bytes)
    attempt(w.recv_bytes_into, bytearray(3))
    attempt(w.poll)
    attempt(r.poll)
