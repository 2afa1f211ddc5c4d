# compare: exact
from multiprocessing import Process, Semaphore

def give(s):
    print('child gives two')
    s.release()
    s.release()

if __name__ == '__main__':
    s = Semaphore(0)
    print(s.acquire(False), s.acquire(timeout=0.05))
    p = Process(target=give, args=(s,))
    p.start()
    print(s.acquire(), s.acquire())
    p.join()
    print(s.get_value())
