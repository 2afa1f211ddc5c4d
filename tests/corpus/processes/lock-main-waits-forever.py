# compare: hang
from multiprocessing import Lock, Process

def child(lock):
    lock.acquire()
    print('child keeps the lock')

if __name__ == '__main__':
    lock = Lock()
    p = Process(target=child, args=(lock,))
    p.start()
    p.join()
    print('child has ended', p.exitcode)
    with lock:
        print('never')
