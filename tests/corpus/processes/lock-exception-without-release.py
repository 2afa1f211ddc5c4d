# compare: hang
from multiprocessing import Lock, Process

def risky(lock):
    lock.acquire()
    int('not a number')
    lock.release()

def after(lock):
    print('waiting')
    with lock:
        print('never')

if __name__ == '__main__':
    lock = Lock()
    p = Process(target=risky, args=(lock,))
    p.start()
    p.join()
    print('first ended with', p.exitcode)
    q = Process(target=after, args=(lock,))
    q.start()
    q.join()
    print('never')
