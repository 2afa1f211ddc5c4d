# compare: exact
from multiprocessing import Process

def two(a, b):
    pass

if __name__ == '__main__':
    for target, args in ((two, (1,)), ('text', ()), (5, (1,))):
        p = Process(target=target, args=args)
        p.start()
        p.join()
        print(p.exitcode)
