# compare: exact
import os
from multiprocessing import Process, current_process

def where(pid):
    print(os.getpid() == pid, current_process().name)

if __name__ == '__main__':
    p = Process(target=where, args=(os.getpid(),))
    p.run()
    print(p.is_alive(), p.exitcode, p.pid)
    p.start()
    p.join()
    print(p.exitcode)
