# compare: exact
from multiprocessing import Process

if __name__ == '__main__':
    p = Process(target='work', args=(1,))
    p.start()
    p.join()
    print(p.exitcode)
