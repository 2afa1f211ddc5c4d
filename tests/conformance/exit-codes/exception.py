# compare: exact
from multiprocessing import Process

class Trouble(Exception):
    pass

def fail(deep):
    if deep:
        fail(deep - 1)
    raise Trouble('no', deep)

if __name__ == '__main__':
    p = Process(target=fail, args=(1,), name='Failing')
    p.start()
    p.join()
    print(p.exitcode)
