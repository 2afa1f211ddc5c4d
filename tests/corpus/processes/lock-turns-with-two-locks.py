# compare: exact
from multiprocessing import Lock, Process

def ping(mine, other):
    for n in range(3):
        mine.acquire()
        print('ping', n)
        other.release()

def pong(mine, other):
    for n in range(3):
        mine.acquire()
        print('pong', n)
        other.release()

if __name__ == '__main__':
    a, b = Lock(), Lock()
    b.acquire()
    p = Process(target=ping, args=(a, b))
    q = Process(target=pong, args=(b, a))
    q.start()
    p.start()
    p.join()
    q.join()
