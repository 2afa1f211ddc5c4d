# compare: exact
# presets: fork
# A forked child that makes memory begins a tracker of its own, which takes the memory away when the child has ended.
import time
from multiprocessing import Process, Queue, resource_tracker
from multiprocessing.shared_memory import SharedMemory

def work(q):
    memory = SharedMemory('of_the_child', create=True, size=4)
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
        while True:
            SharedMemory(name).close()
            resource_tracker.unregister('/of_the_child', 'shared_memory')
            time.sleep(0.01)
    except FileNotFoundError as e:
        print(e)
