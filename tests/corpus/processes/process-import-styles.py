# compare: exact
import multiprocessing
import multiprocessing as mp
from multiprocessing import Process as P, Lock as L

def work(lock, n):
    with lock:
        print('work', n, mp.current_process().name)

if __name__ == '__main__':
    print(mp is multiprocessing, P is mp.Process)
    for n, kind in enumerate((P, mp.Process, multiprocessing.Process)):
        lock = L() if n else mp.Lock()
        p = kind(target=work, args=(lock, n))
        p.start()
        p.join()
