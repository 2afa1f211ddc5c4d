from multiprocessing import Process, Lock
import time

def transfer(first, second):
    with first:
        time.sleep(0.1)
        with second:
            print('moved')

if __name__ == '__main__':
    a = Lock()
    b = Lock()
    one = Process(target=transfer, args=(a, b), name='one')
    two = Process(target=transfer, args=(b, a), name='two')
    one.start()
    two.start()
    one.join()
    two.join()
