# until: 2.5
from multiprocessing import Barrier, Process, Semaphore

def work(s, both, n):
    s.acquire()
    both.wait()
    print(n, 'has one and wants two')
    s.acquire()
    print('never')

if __name__ == '__main__':
    s, both = Semaphore(2), Barrier(2)
    ps = [Process(target=work, args=(s, both, n)) for n in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
