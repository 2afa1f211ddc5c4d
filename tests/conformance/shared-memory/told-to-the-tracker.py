# compare: exact
# presets: fork
# The child tells its own tracker that the memory is not its to unlink.
from multiprocessing import Pipe, Process, resource_tracker
from multiprocessing.shared_memory import SharedMemory

def work(conn):
    memory = SharedMemory(conn.recv())
    resource_tracker.unregister(memory._name, 'shared_memory')
    memory.buf[0] += 1
    memory.close()

if __name__ == '__main__':
    conn, other = Pipe()
    p = Process(target=work, args=(other,))
    p.start()
    memory = SharedMemory(create=True, size=4)
    memory.buf[0] = 3
    conn.send(memory.name)
    p.join()
    print(memory.buf[0])
    memory.close()
    memory.unlink()
