# compare: exact
from multiprocessing import Lock, Process

def let_go(lock):
    lock.release()
    print('child let go')
    try:
        lock.release()
    except ValueError as e:
        print('child:', e)

if __name__ == '__main__':
    lock = Lock()
    lock.acquire()
    p = Process(target=let_go, args=(lock,))
    p.start()
    p.join()
    print(lock.acquire(timeout=0.5))
