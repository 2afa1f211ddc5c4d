# compare: exact
import multiprocessing
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    a.send_bytes(b'a long message')
    a.send_bytes(b'next')
    buffer = bytearray(b'....')
    try:
        b.recv_bytes_into(buffer)
    except multiprocessing.BufferTooShort as e:
        print(type(e).__name__, len(e.args), e.args[0], buffer)
        print(isinstance(e, multiprocessing.ProcessError))
    print(b.recv_bytes_into(buffer), buffer)
    a.send_bytes(b'12345')
    try:
        b.recv_bytes_into(buffer, 2)
    except multiprocessing.BufferTooShort as e:
        print(e.args, buffer)
