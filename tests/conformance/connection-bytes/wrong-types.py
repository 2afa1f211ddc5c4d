# compare: exact
from multiprocessing import Pipe

def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    a, b = Pipe()
    attempt(a.send_bytes, 'text')
    attempt(a.send_bytes, 5)
    attempt(a.send_bytes, [1, 2])
    attempt(b.recv_bytes, -1)
    a.send_bytes(b'data')
    attempt(b.recv_bytes_into, bytes(10))
    print(b.poll())
