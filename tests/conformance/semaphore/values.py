# compare: exact
from multiprocessing import Semaphore

if __name__ == '__main__':
    s = Semaphore()
    print(s.get_value(), s)
    s = Semaphore(3)
    print(s.acquire(), s.get_value(), s.acquire(), s.get_value())
    print(s.acquire(), s.acquire(False), s.get_value(), s)
    for _ in range(5):
        s.release()
    print(s.get_value(), s)
    with s:
        print(s.get_value())
    print(s.get_value())
