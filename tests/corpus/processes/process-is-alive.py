# compare: exact
import time
from multiprocessing import Process

def wait():
    time.sleep(0.7)

if __name__ == '__main__':
    p = Process(target=wait)
    print(p.is_alive(), p.pid, p.ident, p.exitcode)
    p.start()
    print(p.is_alive(), p.pid == p.ident, p.pid > 0, p.exitcode)
    p.join()
    print(p.is_alive(), p.exitcode, p.pid == p.ident)
