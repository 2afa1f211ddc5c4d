# compare: exact
from multiprocessing import Pipe, Process

def echo(conn):
    while True:
        message = conn.recv()
        if message is None:
            break
        conn.send((message, len(message)))
    conn.close()

if __name__ == '__main__':
    a, b = Pipe()
    print(a.readable, a.writable, b.readable, b.writable)
    p = Process(target=echo, args=(b,))
    p.start()
    for message in ('', 'one', [1, 2], {'k': 1}, (None,)):
        a.send(message)
        print(a.recv())
    a.send(None)
    p.join()
