# compare: exact
# presets: fork
# The child was forked before main had a tracker. What it opens its own tracker unlinks when it ends, though main uses it.
import sys
from multiprocessing import Pipe, Process
from multiprocessing.shared_memory import SharedMemory

def work(conn):
    memory = SharedMemory(conn.recv())
    print('child', memory.buf[0], flush=True)
    memory.close()

if __name__ == '__main__':
    conn, other = Pipe()
    p = Process(target=work, args=(other,))
    p.start()
    memory = SharedMemory('used_by_both', create=True, size=4)
    memory.buf[0] = 3
    conn.send(memory.name)
    p.join()
    while True:
        try:
            SharedMemory('used_by_both').close()
        except FileNotFoundError:
            break
    try:
        memory.unlink()
    except FileNotFoundError as e:
        print(e)
    print(memory.buf[0])
    from multiprocessing import resource_tracker
    resource_tracker.unregister('/used_by_both', 'shared_memory')
