# compare: exact
import time
from multiprocessing import Pipe, Process

def write(w):
    w.send('last words')
    time.sleep(60)

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=write, args=(w,))
    p.start()
    w.close()
    print(r.recv())
    p.kill()
    try:
        r.recv()
    except EOFError:
        print('end')
    p.join()
