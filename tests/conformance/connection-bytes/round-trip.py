# compare: exact
# expect windows: Lib/multiprocessing/connection.py Pipe: a buffer of BUFSIZE 8192; WriteFile of more ends when it was read
# | bytes b''
# | bytes b'x'
# | bytes b'\x00\xff\x00\xff\x00\xff'
# | bytes b'array'
# | bytes b'view'
# exit: never
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    for data in (b'', b'x', b'\x00\xff' * 3, bytearray(b'array'), memoryview(b'a view')[2:]):
        a.send_bytes(data)
        got = b.recv_bytes()
        print(type(got).__name__, got)
    a.send_bytes(b'q' * 20_000)
    print(len(b.recv_bytes()))
