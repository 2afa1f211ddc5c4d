# compare: exact
# Windows: the wait in Lib/multiprocessing/connection.py PipeConnection._poll ends with ERROR_BROKEN_PIPE, which counts as ready.
import time
from multiprocessing import Pipe, Process

def close_later(w):
    time.sleep(0.5)
    w.close()

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=close_later, args=(w,))
    p.start()
    w.close()
    print(r.poll(30))
    try:
        r.recv()
    except EOFError:
        print('EOFError')
    p.join()
