# compare: exact
import threading
from multiprocessing import Process, current_process

def child():
    print(current_process().name, threading.current_thread().name, threading.current_thread() is threading.main_thread())

def start():
    p = Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)

if __name__ == '__main__':
    t = threading.Thread(target=start)
    t.start()
    t.join()
