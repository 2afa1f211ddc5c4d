# compare: exact
from multiprocessing import Lock, Process, RLock, Value

def work(v):
    with v.get_lock():
        v.value += 1

if __name__ == '__main__':
    v = Value('i', 0)
    print(v.get_lock(), v.get_obj(), v)
    with v.get_lock():
        print(v.get_lock())
        v.value += 1
    lock = Lock()
    w = Value('i', 0, lock=lock)
    print(w.get_lock() is lock)
    raw = Value('i', 7, lock=False)
    print(raw, hasattr(raw, 'get_lock'), raw.value)
    p = Process(target=work, args=(v,))
    p.start()
    p.join()
    print(v.value)
