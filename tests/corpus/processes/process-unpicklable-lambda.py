# compare: exact
from multiprocessing import Process

if __name__ == '__main__':
    p = Process(target=lambda: print('lambda ran'))
    p.start()
    p.join()
    print(p.exitcode)
