# compare: exact
import threading
import time
from multiprocessing import Process

def late():
    time.sleep(0.4)
    print('thread of the child')

def work():
    threading.Thread(target=late).start()
    print('target is over')

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
