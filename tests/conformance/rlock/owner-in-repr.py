# compare: exact
from multiprocessing import Process, RLock

def show(lock, name):
    print(name, lock)
    if name == 'free':
        with lock, lock:
            print(name, lock)

if __name__ == '__main__':
    lock = RLock()
    lock.acquire()
    p = Process(target=show, args=(lock, 'held'), name='Watcher')
    p.start()
    p.join()
    lock.release()
    p = Process(target=show, args=(lock, 'free'), name='Owner')
    p.start()
    p.join()
