# until: 2.5
# Neither reads before it has sent all.
from multiprocessing import Pipe, Process

def talk(conn, name):
    conn.send_bytes(b'x' * 2_000_000)
    print(name, 'never')
    conn.recv_bytes()

if __name__ == '__main__':
    a, b = Pipe()
    p = Process(target=talk, args=(b, 'child'))
    p.start()
    print('main sends')
    talk(a, 'main')
    p.join()
