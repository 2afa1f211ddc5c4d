# compare: exact
from multiprocessing import Process

def fail(n):
    raise LookupError(n)

if __name__ == '__main__':
    for n in range(2):
        p = Process(target=fail, args=(n,))
        p.start()
        p.join()
