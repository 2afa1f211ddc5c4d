# compare: exact
from multiprocessing import Process

def two(a, b):
    print(a, b)

if __name__ == '__main__':
    p = Process(target=two, args=(1,))
    p.start()
    p.join()
    print(p.exitcode)
    q = Process(target=two(1, 2))
    q.start()
    q.join()
    print(q.exitcode)
