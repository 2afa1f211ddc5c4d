# compare: exact
from multiprocessing import Condition, Process, Semaphore

def sleeper(c, sleeping):
    with c:
        sleeping.release()
        print('child woken:', c.wait())
        print('child', c)

if __name__ == '__main__':
    c, sleeping = Condition(), Semaphore(0)
    p = Process(target=sleeper, args=(c, sleeping), name='Sleeper')
    p.start()
    sleeping.acquire()
    with c:
        print('main has the lock while the child waits')
        print('main', c)
        c.notify()
        print('main', c)
    p.join()
    print(c)
