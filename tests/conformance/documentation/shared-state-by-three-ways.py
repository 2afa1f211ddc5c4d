# compare: exact
from multiprocessing import Array, Manager, Process, Value

def work(n, a, d, l):
    n.value = 3.1415927
    for i in range(len(a)):
        a[i] = -a[i]
    d[1] = '1'
    d['2'] = 2
    d[0.25] = None
    l.reverse()

if __name__ == '__main__':
    n, a = Value('d', 0.0), Array('i', range(10))
    with Manager() as manager:
        d, l = manager.dict(), manager.list(range(10))
        p = Process(target=work, args=(n, a, d, l))
        p.start()
        p.join()
        print(n.value, a[:])
        print(d)
        print(l)
