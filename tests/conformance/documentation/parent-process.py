# compare: exact
import os
from multiprocessing import Process, parent_process

def inner():
    p = parent_process()
    print(p.name, p.pid == os.getppid(), p.is_alive(), p.daemon)
    try:
        p.start()
    except Exception as e:
        print(type(e).__name__)

if __name__ == '__main__':
    print(parent_process())
    p = Process(target=inner)
    p.start()
    p.join()
