# compare: exact
from multiprocessing import Lock, Process

def risky(lock):
    with lock:
        raise ValueError('inside the lock')

def after(lock):
    with lock:
        print('the lock was free')

if __name__ == '__main__':
    lock = Lock()
    p = Process(target=risky, args=(lock,))
    p.start()
    p.join()
    q = Process(target=after, args=(lock,))
    q.start()
    q.join()
    print(p.exitcode, q.exitcode)
