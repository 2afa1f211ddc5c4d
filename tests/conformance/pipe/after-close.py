# compare: exact
from multiprocessing import Pipe

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

if __name__ == '__main__':
    a, b = Pipe()
    print(a.closed)
    print(a.close(), a.closed, a.close())
    for f, *args in ((a.send, 1), (a.recv,), (a.send_bytes, b'x'), (a.recv_bytes,), (a.poll,), (a.poll, 1), (a.fileno,),
                     (a.recv_bytes_into, bytearray(1))):
        attempt(f, *args)
