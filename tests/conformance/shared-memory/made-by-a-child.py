# compare: exact
# presets: spawn windows
# A spawned child has its parent's tracker: what it made is there after its end.
# expect windows: Lib/multiprocessing/shared_memory.py: the name goes when the child closes the memory
# | child 5
# | FileNotFoundError
# exit: 0
from multiprocessing import Process, Queue
from multiprocessing.shared_memory import SharedMemory

def work(q):
    memory = SharedMemory(create=True, size=4)
    memory.buf[0] = 5
    print('child', memory.buf[0], flush=True)
    q.put(memory.name)
    memory.close()

if __name__ == '__main__':
    q = Queue()
    p = Process(target=work, args=(q,))
    p.start()
    name = q.get()
    p.join()
    try:
        memory = SharedMemory(name)
        print('main', memory.buf[0])
        memory.close()
        memory.unlink()
    except FileNotFoundError as e:
        print(type(e).__name__)
