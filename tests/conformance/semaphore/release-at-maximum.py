# compare: exact
from multiprocessing import Semaphore

if __name__ == '__main__':
    s = Semaphore(2**31 - 2)
    s.release()
    print(s.get_value())
    try:
        s.release()
        print('released')
    except (OverflowError, ValueError, OSError) as e:
        print(type(e).__name__, e)
