# compare: exact
from multiprocessing import Process, Value

def add(v, times):
    for _ in range(times):
        with v.get_lock():
            v.value += 1

if __name__ == '__main__':
    v = Value('i', 0)
    ps = [Process(target=add, args=(v, 100)) for _ in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(v.value)
