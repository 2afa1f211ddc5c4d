# compare: exact
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait

def work(w):
    w.send('result')

if __name__ == '__main__':
    r, w = Pipe(False)
    p = Process(target=work, args=(w,))
    p.start()
    p.join()
    ready = wait([r, p.sentinel], timeout=5)
    print(len(ready), r in ready, p.sentinel in ready)
    print(r.recv())
    print(wait([r, p.sentinel], timeout=5) == [p.sentinel])
