# compare: sorted-lines
# interrupt-at: ready
from multiprocessing import Pipe, Process, Queue

def read(q):
    print('ready')
    try:
        # With no time limit anywhere all would be stuck at once.
        q.get(timeout=30)
    except KeyboardInterrupt:
        print('get interrupted')

if __name__ == '__main__':
    q = Queue()
    p = Process(target=read, args=(q,))
    p.start()
    r, w = Pipe(False)
    try:
        r.recv()
    except KeyboardInterrupt:
        print('recv interrupted')
    w.send('still works')
    print(r.recv())
    p.join()
    q.put('and this')
    print('z', q.get())
