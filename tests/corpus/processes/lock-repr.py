# compare: exact
from multiprocessing import Lock, Process

def look(lock):
    print(lock)
    lock.release()
    lock.acquire()
    print(lock)

if __name__ == '__main__':
    lock = Lock()
    print(lock, repr(lock))
    with lock:
        print(lock)
    lock.acquire()
    p = Process(target=look, args=(lock,), name='looker')
    p.start()
    p.join()
    print(lock)
