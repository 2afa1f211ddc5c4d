# compare: exact
from multiprocessing import Process


def f():
    g()   


def g():
    1 / 0  


if __name__ == '__main__':
    p = Process(target=f)
    p.start()
    p.join()
    f()  
