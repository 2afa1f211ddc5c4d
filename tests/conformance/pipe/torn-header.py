# presets: fork spawn
# compare: exact
# Bytes that no send has framed: the header says more than is there, or is cut itself.
import os
import struct
from multiprocessing import Pipe

def attempt(data):
    r, w = Pipe(False)
    os.write(w.fileno(), data)
    w.close()
    try:
        print(r.recv_bytes())
    except (EOFError, OSError) as e:
        print(type(e).__name__, e.args)

if __name__ == '__main__':
    attempt(struct.pack('!i', 5) + b'hello')
    attempt(struct.pack('!i', 5) + b'hel')
    attempt(struct.pack('!i', 5))
    attempt(b'\0\0')
    attempt(b'')
    attempt(struct.pack('!i', 0))
    attempt(struct.pack('!i', -1) + struct.pack('!Q', 3) + b'abc')
