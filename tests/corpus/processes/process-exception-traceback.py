# compare: exact
from multiprocessing import Process

def divide(a, b):
    return a / b

def work(n):
    print('working')
    return divide(n, 0) + 1

if __name__ == '__main__':
    p = Process(target=work, args=(5,))
    p.start()
    p.join()
    print('main goes on', p.exitcode)
