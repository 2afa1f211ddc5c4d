# compare: exact
# expect windows: Lib/multiprocessing/shared_memory.py: unlink does nothing there, main has the memory open
# | ShareableList 16
# | ['child', 1, 2] 7
# | 7 ['child', 1, 2]
# | ValueError 'size' must be a positive number different from zero
# exit: 0
from multiprocessing import Process
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory

def work(items, name):
    items[0] = 'child'
    memory = SharedMemory(name)
    memory.buf[1] = 7
    memory.close()

if __name__ == '__main__':
    with SharedMemoryManager() as manager:
        items = manager.ShareableList(['main', 1, 2])
        memory = manager.SharedMemory(size=16)
        print(type(items).__name__, memory.size)
        p = Process(target=work, args=(items, memory.name))
        p.start()
        p.join()
        print(list(items), memory.buf[1])
    try:
        SharedMemory(memory.name)
    except FileNotFoundError:
        print('unlinked by the manager')
    print(memory.buf[1], list(items))
    manager = SharedMemoryManager()
    manager.start()
    try:
        manager.SharedMemory(0)
    except ValueError as e:
        print(type(e).__name__, e)
    manager.shutdown()
