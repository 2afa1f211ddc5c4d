# compare: exact
from multiprocessing import Condition, Process, Queue, Semaphore

def sleeper(c, sleeping, woken):
    with c:
        sleeping.release()
        c.wait()
    woken.put(1)

if __name__ == '__main__':
    c, sleeping, woken = Condition(), Semaphore(0), Queue()
    ps = [Process(target=sleeper, args=(c, sleeping, woken)) for _ in range(5)]
    for p in ps:
        p.start()
    for p in ps:
        sleeping.acquire()
    with c:
        c.notify(2)
    print([woken.get() for _ in range(2)])
    with c:
        c.notify()
    print(woken.get())
    try:
        woken.get(timeout=0.3)
    except Exception as e:
        print(type(e).__name__)
    with c:
        c.notify(n=10)
    print([woken.get() for _ in range(2)])
    for p in ps:
        p.join()
