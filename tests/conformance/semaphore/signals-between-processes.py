# compare: exact
from multiprocessing import Process, Semaphore

def pong(ping, pong):
    for n in range(4):
        ping.acquire()
        print('pong', n)
        pong.release()

if __name__ == '__main__':
    a, b = Semaphore(0), Semaphore(0)
    p = Process(target=pong, args=(a, b))
    p.start()
    for n in range(4):
        print('ping', n)
        a.release()
        b.acquire()
    p.join()
