# compare: exact
from multiprocessing import BufferTooShort, Pipe, Process

def consume(conn, other):
    other.close()
    buffer = bytearray(8)
    while True:
        try:
            n = conn.recv_bytes_into(buffer)
            print(n, bytes(buffer[:n]))
        except BufferTooShort as e:
            print('too long for the buffer:', e.args[0])
        except EOFError:
            break

if __name__ == '__main__':
    r, w = Pipe(False)
    c = Process(target=consume, args=(r, w))
    c.start()
    w.send_bytes(b'short')
    w.send_bytes(b'exactly8')
    w.send_bytes(b'longer than eight')
    w.send_bytes(b'next')
    w.close()
    c.join()
