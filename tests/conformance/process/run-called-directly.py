# compare: exact
import os
from multiprocessing import Process

def show(pid):
    print('same process', os.getpid() == pid)

if __name__ == '__main__':
    p = Process(target=show, args=(os.getpid(),))
    p.run()
    print(p.pid, p.exitcode, p.is_alive())
    p.run()
    Process().run()
