# compare: exact
import threading
import time
from multiprocessing import Process

def late():
    time.sleep(30)
    print('never')

def work():
    threading.Thread(target=late, daemon=True).start()
    print('target is over')

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
