# compare: exact
from multiprocessing import Array, Process

def swap(a, times):
    for _ in range(times):
        with a.get_lock():
            a[0], a[1] = a[1] + 1, a[0] + 1

if __name__ == '__main__':
    a = Array('i', [0, 0])
    print(a.get_lock(), hasattr(Array('i', 2, lock=False), 'get_lock'))
    ps = [Process(target=swap, args=(a, 50)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(sum(a))
    a.acquire()
    print(a.get_lock())
    a.release()
