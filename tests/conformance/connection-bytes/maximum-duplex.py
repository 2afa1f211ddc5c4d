# compare: exact
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    a.send_bytes(b'longer')
    try:
        b.recv_bytes(maxlength=5)
    except OSError as e:
        print(e, b.closed, b.readable, b.writable)
    try:
        b.recv()
    except OSError as e:
        print(e)
    b.send('but it can send')
    print(a.recv())
