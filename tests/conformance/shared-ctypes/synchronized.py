# compare: exact
from multiprocessing import Lock, Process
from multiprocessing.sharedctypes import RawValue, synchronized

def work(v):
    with v:
        v.value += 1

if __name__ == '__main__':
    raw = RawValue('i', 1)
    v = synchronized(raw)
    p = Process(target=work, args=(v,))
    p.start()
    p.join()
    print(v.value, raw.value, v.get_obj() is raw, type(v).__name__)
    lock = Lock()
    print(synchronized(raw, lock).get_lock() is lock)
    try:
        synchronized(v)
    except AssertionError as e:
        print(e)
