# compare: exact
import time
from multiprocessing import Event, Process, Semaphore

def hold(s, has):
    s.acquire()
    has.set()
    time.sleep(60)

if __name__ == '__main__':
    s, has = Semaphore(2), Event()
    p = Process(target=hold, args=(s, has))
    p.start()
    has.wait()
    print(s.get_value())
    p.kill()
    p.join()
    print(s.get_value(), s.acquire(timeout=0.1), s.acquire(timeout=0.1))
