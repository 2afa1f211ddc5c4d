# compare: exact
import threading
from multiprocessing import Process

def say(word):
    print(threading.current_thread().name, word)

def work():
    t = threading.Thread(target=say, args=('in a child',), name='T')
    t.start()
    t.join()
    print(threading.current_thread().name, threading.active_count())

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
