# compare: exact
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory

def work(memory, name):
    memory.buf[0] += 1
    again = SharedMemory(name)
    again.buf[1] = again.buf[0] * 2
    again.close()
    memory.close()

if __name__ == '__main__':
    memory = SharedMemory(create=True, size=4)
    memory.buf[0] = 4
    p = Process(target=work, args=(memory, memory.name))
    p.start()
    p.join()
    print(p.exitcode, memory.buf[0], memory.buf[1])
    memory.close()
    memory.unlink()
