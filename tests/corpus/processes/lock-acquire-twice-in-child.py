# compare: hang
from multiprocessing import Lock, Process

def inner(lock):
    with lock:
        print('inner')

def outer(lock):
    with lock:
        print('outer')
        inner(lock)

if __name__ == '__main__':
    lock = Lock()
    p = Process(target=outer, args=(lock,))
    p.start()
    p.join()
    print('done')
