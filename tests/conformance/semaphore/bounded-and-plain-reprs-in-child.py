# compare: exact
from multiprocessing import BoundedSemaphore, Process, Semaphore

def show(*semaphores):
    for s in semaphores:
        print(s, s.get_value())

if __name__ == '__main__':
    a, b = Semaphore(5), BoundedSemaphore(4)
    a.acquire()
    b.acquire()
    p = Process(target=show, args=(a, b))
    p.start()
    p.join()
