# compare: exact
# presets: fork
# Main unlinks what a child's own tracker still knows of.
from multiprocessing import Pipe, Process
from multiprocessing.shared_memory import SharedMemory

def work(conn):
    memory = SharedMemory(conn.recv())
    conn.send('open')
    conn.recv()
    memory.close()

if __name__ == '__main__':
    conn, other = Pipe()
    p = Process(target=work, args=(other,))
    p.start()
    memory = SharedMemory('known_to_both', create=True, size=4)
    conn.send(memory.name)
    print(conn.recv())
    memory.close()
    memory.unlink()
    conn.send('unlinked')
    p.join()
    print('end')
