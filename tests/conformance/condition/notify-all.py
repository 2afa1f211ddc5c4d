# compare: sorted-lines
from multiprocessing import Condition, Process, Semaphore

def sleeper(c, sleeping, n):
    with c:
        sleeping.release()
        print(n, c.wait())

if __name__ == '__main__':
    c, sleeping = Condition(), Semaphore(0)
    ps = [Process(target=sleeper, args=(c, sleeping, n)) for n in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        sleeping.acquire()
    with c:
        c.notify_all()
    for p in ps:
        p.join()
    print('z all up')
