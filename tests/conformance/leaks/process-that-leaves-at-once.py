# compare: exact
# presets: spawn
import os
from multiprocessing import Process, Queue

def work(q):
    own = Queue()
    q.put('ready')
    q.close()
    q.join_thread()
    os._exit(3)

if __name__ == '__main__':
    q = Queue()
    p = Process(target=work, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode)
