# compare: exact
from multiprocessing import Pipe

def attempt(*args):
    try:
        a.send_bytes(*args)
        print(args[1:], b.recv_bytes())
    except ValueError as e:
        print(args[1:], e)

if __name__ == '__main__':
    a, b = Pipe()
    data = b'abcdefgh'
    attempt(data)
    attempt(data, 3)
    attempt(data, 3, 2)
    attempt(data, 8)
    attempt(data, 0, 0)
    attempt(data, 9)
    attempt(data, -1)
    attempt(data, 4, 5)
    attempt(data, 2, -1)
    attempt(data, 2, None)
