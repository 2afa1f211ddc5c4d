# compare: exact
from multiprocessing import Process, RLock

def a(lock):
    with lock:
        print('a has the lock and calls b')
        b(lock)
        print('back in a')

def b(lock):
    with lock:
        print('b has it too')

if __name__ == '__main__':
    lock = RLock()
    p = Process(target=a, args=(lock,))
    p.start()
    p.join()
