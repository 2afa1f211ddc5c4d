# compare: exact
import time
from multiprocessing import Pipe, Process

def close(w):
    time.sleep(0.4)
    w.close()

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=close, args=(w,))
    p.start()
    w.close()
    print(r.poll(20))
    try:
        r.recv()
    except EOFError:
        print('EOFError')
    p.join()
