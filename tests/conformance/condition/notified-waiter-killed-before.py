# compare: exact
import time
from multiprocessing import Condition, Process, Semaphore

def sleeper(c, sleeping):
    with c:
        sleeping.release()
        c.wait()

if __name__ == '__main__':
    c, sleeping = Condition(), Semaphore(0)
    p = Process(target=sleeper, args=(c, sleeping))
    p.start()
    sleeping.acquire()
    with c:
        pass
    p.terminate()
    p.join()
    print(p.exitcode)
    # The lock is free: a waiter has given it back.
    print(c.acquire(timeout=0.5))
    c.release()
