# compare: exact
# expect fork spawn windows: ValueError above 2³¹−1, as below 0; the C argument parser says OverflowError in CPython
# | <Semaphore(value=2147483647)>
# | ValueError
# exit: 0
from multiprocessing import Semaphore

if __name__ == '__main__':
    print(Semaphore(2**31 - 1))
    try:
        print(Semaphore(2**31))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__)
