# compare: exact
from multiprocessing import Array, Process

def square(a):
    for i in range(len(a)):
        a[i] = a[i] ** 2

if __name__ == '__main__':
    a = Array('i', range(5))
    p = Process(target=square, args=(a,))
    p.start()
    p.join()
    print(a[:], len(a), a[2], a[-1], a[1:4], a[::-1], list(a), sum(a), 9 in list(a))
    print(Array('i', 3)[:], Array('d', [1, 2.5])[:])
