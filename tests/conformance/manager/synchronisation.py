# compare: exact
from multiprocessing import Manager, Process

def work(event, barrier, semaphore, out):
    event.wait()
    semaphore.acquire()
    out.append('child')
    barrier.wait()

if __name__ == '__main__':
    with Manager() as manager:
        event, barrier, semaphore = manager.Event(), manager.Barrier(2), manager.Semaphore(2)
        out = manager.list()
        p = Process(target=work, args=(event, barrier, semaphore, out))
        p.start()
        print(event.is_set(), event.wait(0.05), len(out))
        event.set()
        print(barrier.wait() in (0, 1), list(out), barrier.parties, barrier.broken, barrier.n_waiting)
        p.join()
        print(semaphore.acquire(blocking=False), semaphore.acquire(blocking=False))
        rlock = manager.RLock()
        print(rlock.acquire(), rlock.acquire(), rlock.release(), rlock.release())
        bounded = manager.BoundedSemaphore(1)
        try:
            bounded.release()
        except ValueError as e:
            print(e)
