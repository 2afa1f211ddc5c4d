# compare: sorted-lines
from multiprocessing import Lock, Process

def visit(lock, n):
    with lock:
        print('visitor', n)

if __name__ == '__main__':
    lock = Lock()
    lock.acquire()
    ps = [Process(target=visit, args=(lock, n)) for n in range(6)]
    for p in ps:
        p.start()
    lock.release()
    for p in ps:
        p.join()
    print('z', [p.exitcode for p in ps], lock.acquire(False))
