# until: 2
from multiprocessing import Lock, Process

def a(lock):
    with lock:
        print('a has the lock and calls b')
        b(lock)

def b(lock):
    with lock:
        print('never')

if __name__ == '__main__':
    lock = Lock()
    p = Process(target=a, args=(lock,))
    p.start()
    p.join()
