# compare: exact
import time
from multiprocessing import Pipe, Process

def send(w):
    w.send('now')

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=send, args=(w,))
    p.start()
    print(r.poll(None))
    print(r.recv())
    p.join()
    began = time.monotonic()
    p = Process(target=send, args=(w,))
    p.start()
    print(r.poll(50), time.monotonic() - began < 40)
    p.join()
