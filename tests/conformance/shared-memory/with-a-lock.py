# compare: exact
from multiprocessing import Lock, Process
from multiprocessing.shared_memory import SharedMemory

def work(memory, lock):
    counter = memory.buf[:8].cast('q')
    for _ in range(200):
        with lock:
            counter[0] += 1
    counter.release()
    memory.close()

if __name__ == '__main__':
    memory = SharedMemory(create=True, size=8)
    lock = Lock()
    processes = [Process(target=work, args=(memory, lock)) for _ in range(3)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(int.from_bytes(memory.buf[:8], 'little'))
    memory.close()
    memory.unlink()
