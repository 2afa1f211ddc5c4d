# compare: exact
import time
from multiprocessing import Process

def grandchild():
    time.sleep(0.6)
    print('grandchild')

def child():
    Process(target=grandchild).start()
    print('child leaves')

if __name__ == '__main__':
    p = Process(target=child)
    p.start()
    p.join()
    print('main sees the child end last', p.exitcode)
