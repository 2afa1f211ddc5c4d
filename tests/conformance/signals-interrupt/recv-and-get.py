# compare: sorted-lines
# interrupt-at: ready
from multiprocessing import Pipe, Process, Queue

def read(q):
    print('ready')
    try:
        q.get()
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
