# compare: exact
from multiprocessing import BoundedSemaphore, Process

def over(s):
    try:
        s.release()
        print('child released')
        s.release()
    except ValueError as e:
        print('child:', e)

if __name__ == '__main__':
    s = BoundedSemaphore(2)
    print(s)
    try:
        s.release()
    except ValueError as e:
        print(e)
    s.acquire()
    print(s, s.get_value())
    p = Process(target=over, args=(s,))
    p.start()
    p.join()
    print(s.acquire(False), s.acquire(False), s.acquire(False), s)
