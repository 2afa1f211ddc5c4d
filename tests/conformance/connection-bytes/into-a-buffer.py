# compare: exact
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    buffer = bytearray(10)
    a.send_bytes(b'abc')
    print(b.recv_bytes_into(buffer), buffer)
    a.send_bytes(b'de')
    print(b.recv_bytes_into(buffer, 8), buffer)
    a.send_bytes(b'')
    print(b.recv_bytes_into(buffer, 10), buffer)
    for offset in (-1, 11):
        a.send_bytes(b'f')
        try:
            b.recv_bytes_into(buffer, offset)
        except ValueError as e:
            print(e)
        print(b.recv_bytes())
