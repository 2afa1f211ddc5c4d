# compare: exact
from multiprocessing import Condition, Process, Value

def consumer(c, ready):
    with c:
        while not ready.value:
            c.wait()
        print('consumer sees it')

if __name__ == '__main__':
    c, ready = Condition(), Value('b', 0)
    p = Process(target=consumer, args=(c, ready))
    p.start()
    with c:
        ready.value = 1
        c.notify()
    p.join()
    print(p.exitcode)
