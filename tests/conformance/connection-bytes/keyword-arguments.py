# compare: exact
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe(duplex=True)
    a.send_bytes(buf=b'keyword', offset=1, size=3)
    print(b.recv_bytes(maxlength=3))
    a.send(obj={'k': 1})
    print(b.poll(timeout=1), b.recv())
    a.send_bytes(b'into')
    target = bytearray(6)
    print(b.recv_bytes_into(buf=target, offset=2), target)
