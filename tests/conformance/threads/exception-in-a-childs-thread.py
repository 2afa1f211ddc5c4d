# compare: exact
import threading
from multiprocessing import Process

def fail():
    raise ValueError('in a thread')

def work():
    t = threading.Thread(target=fail, name='Failing')
    t.start()
    t.join()

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
