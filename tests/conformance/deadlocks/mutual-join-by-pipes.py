# until: 2.5
# Each waits for the other's message first.
from multiprocessing import Pipe, Process

def talk(conn, name):
    print(name, 'listens')
    conn.recv()
    conn.send('hello')

if __name__ == '__main__':
    a, b = Pipe()
    p = Process(target=talk, args=(a, 'p'))
    q = Process(target=talk, args=(b, 'q'))
    p.start()
    q.start()
    p.join()
    q.join()
