# until: 2.5
import time
from multiprocessing import Lock, Process, Barrier

def take(name, first, second, both):
    with first:
        both.wait()
        print(name, 'has one')
        with second:
            print(name, 'has two')

if __name__ == '__main__':
    a, b, both = Lock(), Lock(), Barrier(2)
    p = Process(target=take, args=('p', a, b, both))
    q = Process(target=take, args=('q', b, a, both))
    p.start()
    q.start()
    p.join()
    q.join()
