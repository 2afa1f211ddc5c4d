# compare: exact
from multiprocessing import Process

def fail():
    raise KeyboardInterrupt

if __name__ == '__main__':
    p = Process(target=fail)
    p.start()
    p.join()
    print(p.exitcode)
