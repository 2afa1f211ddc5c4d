# compare: exact
import os
from multiprocessing import Process, current_process, parent_process

def child(parent):
    me = current_process()
    print(me.name, me.pid == os.getpid(), me.ident == me.pid, me.daemon, me.exitcode)
    print(os.getppid() == parent, parent_process().pid == parent, parent_process().name, parent_process().is_alive())

if __name__ == '__main__':
    print(current_process().name, parent_process(), current_process().daemon)
    p = Process(target=child, args=(os.getpid(),))
    print(p.name, p.pid, p.ident, p.exitcode, p.is_alive(), p.daemon)
    p.start()
    print(p.pid > 0, p.pid != os.getpid())
    p.join()
    print(p.exitcode, p.is_alive(), p.pid == p.ident)
