# compare: hang
import time
from multiprocessing import Lock, Process

def transfer(name, first, second):
    with first:
        print(name, 'has its first lock')
        time.sleep(0.8)
        with second:
            print(name, 'has both')

if __name__ == '__main__':
    a, b = Lock(), Lock()
    p = Process(target=transfer, args=('p', a, b))
    q = Process(target=transfer, args=('q', b, a))
    p.start()
    q.start()
    p.join()
    q.join()
    print('done')
